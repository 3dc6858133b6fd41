package kernelwalk.ui.board;

import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Marks;
import kernelwalk.picture.Options;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.PointedReach;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.document.Presenting;
import kernelwalk.ui.document.Refusal;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.document.Veils;
import kernelwalk.ui.edit.Editing;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.Prediction;
import kernelwalk.ui.walk.Playhead;
import kernelwalk.words.Words;

/** What the board shows now. Whatever a frame is made of is listened to here, where it is read. */
public final class BoardFrame extends ObjectBinding<Frame> {

    private final Document document;
    private final Playhead playhead;
    private final Pointer pointer;
    private final PointedReach reach;
    private final Practice practice;
    private final Prediction prediction;
    private final Editing editing;
    private final Settings settings;
    private final Presenting presenting;
    private final Veils veils;
    private final ObservableValue<Words> words;

    public BoardFrame(
            Document document,
            Playhead playhead,
            Pointer pointer,
            PointedReach reach,
            Practice practice,
            Prediction prediction,
            Editing editing,
            Settings settings,
            Presenting presenting,
            Veils veils,
            ObservableValue<Words> words) {
        this.document = document;
        this.playhead = playhead;
        this.pointer = pointer;
        this.reach = reach;
        this.practice = practice;
        this.prediction = prediction;
        this.editing = editing;
        this.settings = settings;
        this.presenting = presenting;
        this.veils = veils;
        this.words = words;
        bind(document.opened(), playhead.moment(), playhead.progress(), words);
        bind(pointer.selection(), pointer.hovered(), pointer.pinned(), reach);
        bind(document.refusal(), practice.typing().refusal());
        bind(settings.resultsAtOnce(), settings.scale(), prediction.asks(), presenting.on());
        bind(veils.veiled());
        bind(practice.sheet(), practice.task(), practice.window(), practice.replaying().progress());
        bind(practice.stepsForm().shown());
    }

    @Override
    protected Frame computeValue() {
        return Frame.of(
                        document.exercise().get(),
                        document.computation().get(),
                        playhead.moment().get(),
                        words.getValue())
                .at(playhead.progress().get())
                .with(
                        new Marks(
                                pointer.selection().get(),
                                editing.typing().refusal().get().map(Refusal::target),
                                pointer.pointed(),
                                reach.get()))
                .with(
                        new Options(
                                settings.resultsAtOnce().get() && !prediction.asks().get(),
                                settings.scale().get(),
                                presenting.on().get(),
                                veils.veiled().get()))
                .with(practice.shown());
    }
}
