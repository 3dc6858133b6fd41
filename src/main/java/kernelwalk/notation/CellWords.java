package kernelwalk.notation;

import java.util.List;

/** What cells that stand by themselves say, as those of a table of which each row is an answer. */
public final class CellWords {

    private CellWords() {}

    /**
     * The cells as {@link NumberText} reads them, in every meaning that their commas can have together; at least one.
     *
     * @param said what a comma is, where somebody has said it
     */
    public static List<List<String>> meanings(List<String> cells, Commas said) {
        List<String> plain = cells.stream().map(cell -> PlainSigns.of(cell).strip()).toList();
        List<Commas> possible =
                said == Commas.UNSAID
                        ? PossibleCommas.of(String.join("\t", plain), true)
                        : List.of(said);
        return possible.stream()
                .map(commas -> plain.stream().map(cell -> word(cell, commas)).toList())
                .distinct()
                .toList();
    }

    private static String word(String cell, Commas commas) {
        return cell.isEmpty() ? cell : CellNumber.plain(cell, commas);
    }
}
