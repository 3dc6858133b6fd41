package kernelwalk.words;

/**
 * An index that is said with the name that its thing has elsewhere: {@code 0 (R)}.
 *
 * @param index the index of the model, from 0
 * @param name  what it is called elsewhere
 */
public record NamedIndex(int index, String name) {

    String in(CountFrom from) {
        return from.name(index) + " (" + name + ")";
    }
}
