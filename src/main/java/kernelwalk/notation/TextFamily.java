package kernelwalk.notation;

import java.util.List;
import java.util.regex.Pattern;

/** The ways in which texts are laid out, each with its reader, in the order in which they are looked for. */
enum TextFamily {
    /** Slices and blocks with lines above them that say what they are. */
    BLOCKS {
        @Override
        boolean begins(String text, int from) {
            return PrintedBlocks.isOf(text, from, text.length());
        }

        @Override
        List<ParsedTensor> read(String text, int from, ReadingTask task) {
            return List.of(PrintedBlocks.read(text, from, text.length(), task));
        }
    },
    /** A wide frame of pandas, folded. */
    FOLDED {
        @Override
        boolean begins(String text, int from) {
            return FoldedFrame.isOf(text, from, text.length());
        }

        @Override
        List<ParsedTensor> read(String text, int from, ReadingTask task) {
            return List.of(FoldedFrame.read(text, from, text.length(), task));
        }
    },
    /** A table of a web page. */
    HTML {
        @Override
        boolean begins(String text, int from) {
            return HtmlTable.isOf(text, from);
        }

        @Override
        List<ParsedTensor> read(String text, int from, ReadingTask task) {
            return List.of(HtmlTable.read(text, from, task));
        }
    },
    /** A table of MediaWiki. */
    WIKI {
        @Override
        boolean begins(String text, int from) {
            return WikiTable.isOf(text, from);
        }

        @Override
        List<ParsedTensor> read(String text, int from, ReadingTask task) {
            return List.of(WikiTable.read(text, from, task));
        }
    },
    /** A matrix of Maple. */
    MAPLE {
        @Override
        boolean begins(String text, int from) {
            return MapleMatrix.isOf(text, from);
        }

        @Override
        List<ParsedTensor> read(String text, int from, ReadingTask task) {
            return List.of(MapleMatrix.read(text, from, task));
        }
    },
    /** A matrix of Typst. */
    TYPST {
        @Override
        boolean begins(String text, int from) {
            return TypstMatrix.isOf(text, from);
        }

        @Override
        List<ParsedTensor> read(String text, int from, ReadingTask task) {
            return List.of(TypstMatrix.read(text, from, task));
        }
    },
    /** A LaTeX matrix or table. */
    LATEX {
        @Override
        boolean begins(String text, int from) {
            return text.charAt(from) == '\\'
                    || text.charAt(from) == '$'
                    || LatexReader.isBody(text, from);
        }

        @Override
        List<ParsedTensor> read(String text, int from, ReadingTask task) {
            return List.of(new LatexReader(text, from, task).read());
        }
    },
    /** A JSON object. */
    OBJECT {
        @Override
        boolean begins(String text, int from) {
            return ObjectReader.isOf(text, from);
        }

        @Override
        List<ParsedTensor> read(String text, int from, ReadingTask task) {
            return List.of(ObjectReader.read(text, from, task));
        }
    },
    /** Brackets, braces and calls. */
    EXPRESSION {
        @Override
        boolean begins(String text, int from) {
            return BRACKET.matcher(text).region(from, text.length()).lookingAt();
        }

        @Override
        List<ParsedTensor> read(String text, int from, ReadingTask task) {
            return new ExpressionReader(new TextCursor(text, from), task)
                    .read().stream().map(tensor -> DeclaredLengths.of(text, from, tensor)).toList();
        }
    },
    /** Cells between bars. */
    TABLE {
        @Override
        boolean begins(String text, int from) {
            return PipeTable.isOf(text, from, text.length());
        }

        @Override
        List<ParsedTensor> read(String text, int from, ReadingTask task) {
            return List.of(PipeTable.read(text, from, text.length(), task));
        }
    },
    /** Lines of numbers alone. */
    LINES {
        @Override
        boolean begins(String text, int from) {
            return true;
        }

        @Override
        List<ParsedTensor> read(String text, int from, ReadingTask task) {
            return List.of(LineReader.read(text, from, text.length(), task));
        }
    };

    private static final Pattern BRACKET =
            Pattern.compile("[\\[(<{]|[A-Za-z_][\\w.]{0,99}+\\s{0,9}+\\(");

    /** Whether such a text begins at a place where no space stands. */
    abstract boolean begins(String text, int from);

    /**
     * Reads the text from a place on.
     *
     * @throws NotationException when it cannot be read
     */
    abstract List<ParsedTensor> read(String text, int from, ReadingTask task);

    /** Whether it is rows of cells and nothing else. */
    boolean isTable() {
        return this == TABLE || this == LINES || this == FOLDED;
    }

    /** Whether other signs than commas separate the numbers of a text. */
    boolean separatesOtherwise(String text) {
        return switch (this) {
            case FOLDED, HTML, WIKI, TABLE, LATEX -> true;
            case LINES -> text.indexOf('\t') >= 0 || text.indexOf(';') >= 0;
            case BLOCKS, MAPLE, TYPST, OBJECT, EXPRESSION -> false;
        };
    }

    /** Whether a comma is as likely to stand within a number as between two. */
    boolean hasFreeCommas() {
        return switch (this) {
            case FOLDED, HTML, WIKI, TABLE, LATEX, LINES -> true;
            case BLOCKS, MAPLE, TYPST, OBJECT, EXPRESSION -> false;
        };
    }
}
