package kernelwalk.words;

import kernelwalk.convolution.Margins;

/** Says how much is padded or cropped around a map: once where all sides have as much. */
public final class SidesText {

    private final Words words;

    public SidesText(Words words) {
        this.words = words;
    }

    /** As in {@code padding 1 on every side}. */
    public String padding(Margins sides) {
        return say("sides.padding.", sides);
    }

    /** As in {@code cropping 1 on every side}. */
    public String cropping(Margins sides) {
        return say("sides.cropping.", sides);
    }

    private String say(String key, Margins sides) {
        if (sides.equals(Margins.NONE)) {
            return words.say(key + "none");
        }
        return sides.areAlike()
                ? words.say(key + "alike", sides.top())
                : words.say(key + "each", sides.top(), sides.bottom(), sides.left(), sides.right());
    }
}
