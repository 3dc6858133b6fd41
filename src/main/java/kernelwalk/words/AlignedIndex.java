package kernelwalk.words;

/**
 * An index that is said with room for the largest of its kind, so that numbers in lines below each other end in one
 * column.
 *
 * @param index the index of the model, from 0
 * @param last  the largest that there is
 */
public record AlignedIndex(int index, int last) {

    String in(CountFrom from) {
        String name = Integer.toString(from.name(index));
        int width = Integer.toString(from.name(last)).length();
        return " ".repeat(Math.max(width - name.length(), 0)) + name;
    }
}
