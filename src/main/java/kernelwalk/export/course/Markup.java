package kernelwalk.export.course;

import kernelwalk.words.VisibleText;

/** Texts in the markup of pages. */
final class Markup {

    private Markup() {}

    /** A text in which nothing is markup, nor a field, a formula or a filter of a course system. */
    static String text(String text) {
        var markup = new StringBuilder();
        VisibleText.of(text.replaceAll("\\s+", " "))
                .codePoints()
                .forEach(
                        letter -> {
                            if ("&<>\"'{}$\\[]`".indexOf(letter) >= 0) {
                                markup.append("&#").append(letter).append(';');
                            } else {
                                markup.appendCodePoint(letter);
                            }
                        });
        return markup.toString();
    }

    static String paragraph(String text) {
        return "<p>" + text(text) + "</p>\n";
    }

    /** What stands in an XML file without being looked at. */
    static String cdata(String content) {
        return "<![CDATA[" + content.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }
}
