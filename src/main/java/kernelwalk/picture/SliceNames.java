package kernelwalk.picture;

import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Windowless;
import kernelwalk.words.CountFrom;
import kernelwalk.words.NamedIndex;
import kernelwalk.words.Words;

/**
 * What the channels of the input and the maps of the output are called: the same on the cards, in the ledger and in the line
 * below the board. A channel is counted among those of the whole input, whatever group reads it.
 */
final class SliceNames {

    private static final String COLOURS = "RGB";

    private final Geometry geometry;
    private final Operation operation;
    private final Words words;
    private final boolean isGrid;

    SliceNames(Frame frame) {
        this.geometry = frame.computation().geometry();
        this.operation = frame.exercise().operation();
        this.words = frame.words();
        this.isGrid = frame.isGrid();
    }

    /** The channel of the input that a filter reads as one of its own. */
    int inInput(int filter, int channel) {
        return geometry.firstChannel(filter) + channel;
    }

    /** A channel of the input on its card: R, G and B when there are three of one group; else C0, C1 and so on. */
    String onCard(int channel) {
        return onCard(geometry, channel, words.countFrom());
    }

    static String onCard(Geometry geometry, int channel, CountFrom from) {
        return areColours(geometry)
                ? COLOURS.substring(channel, channel + 1)
                : "C" + from.name(channel);
    }

    /** A channel of the input in a sentence: its number, and its colour where the card has one. */
    Object inSentence(int channel) {
        return areColours(geometry) ? new NamedIndex(channel, onCard(channel)) : channel;
    }

    private static boolean areColours(Geometry geometry) {
        return geometry.input().channels() == COLOURS.length()
                && geometry.channels() == COLOURS.length();
    }

    /** A map of the output: the channel that it pools, or the filter that made it. */
    String map(int map) {
        return words.say(
                isGrid
                        ? "picture.unit"
                        : areChannels() ? "picture.channel-number" : "picture.filter-number",
                map);
    }

    /** Whether maps are those of channels, and not of filters. */
    private boolean areChannels() {
        return operation instanceof Pooling || operation instanceof Windowless;
    }

    /** What a pager turns through, and which of them is shown. */
    String shown(Pager pager, int filter) {
        return switch (pager.subject()) {
            case SAMPLE -> words.say("picture.pager.sample", pager.current(), pager.count());
            case CHANNEL -> channelOfAll(inInput(filter, pager.current()));
            case FILTER ->
                    areChannels()
                            ? channelOfAll(pager.current())
                            : words.say("picture.pager.filter", pager.current(), pager.count());
        };
    }

    /** A channel of the input, with how many there are. */
    String channelOfAll(int channel) {
        return words.say("picture.pager.channel", inSentence(channel), geometry.input().channels());
    }
}
