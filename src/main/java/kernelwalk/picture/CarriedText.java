package kernelwalk.picture;

import java.util.List;
import java.util.regex.Pattern;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tap;

/** Says from where a number comes that is only taken to another place, or why nothing happens to it. */
final class CarriedText {

    private static final Pattern AFTER_A_WORD = Pattern.compile("(?<= )");

    private CarriedText() {}

    /** The sentence of the cell where the walk stands, word by word: between them a line may end. */
    static List<List<LedgerRun>> of(Scene scene) {
        return AFTER_A_WORD
                .splitAsStream(text(scene))
                .map(word -> List.of(LedgerRun.muted(word)))
                .toList();
    }

    private static String text(Scene scene) {
        Tap tap = scene.ledger().entries().getFirst().tap();
        Cell from = tap.input();
        return switch ((Rearranging) scene.frame().exercise().operation()) {
            case Flatten _ -> flattened(scene, from);
            case ZeroPadding _ ->
                    scene.say(tap.isInput() ? "picture.padded-inside" : "picture.padded-outside");
            case UpSampling(Size factors) ->
                    scene.say(
                            "picture.repeated",
                            factors.height(),
                            factors.width(),
                            from.row(),
                            from.column());
            case Dropout(Rational rate) ->
                    scene.say(
                            "picture.dropout", scene.frame().exercise().typedStyle().inFull(rate));
        };
    }

    private static String flattened(Scene scene, Cell from) {
        int unit = scene.ledger().output().channel();
        if (scene.frame().hasFlatInput()) {
            return scene.say("picture.flat-already", unit);
        }
        boolean channelsFirst = Flatten.readsChannelsFirst(scene.frame().exercise().convention());
        return scene.say(
                channelsFirst ? "picture.flat.channels-first" : "picture.flat.channels-last",
                unit,
                from.row(),
                from.column(),
                from.channel());
    }
}
