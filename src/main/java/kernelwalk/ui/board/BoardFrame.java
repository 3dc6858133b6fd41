package kernelwalk.ui.board;

import java.util.Set;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import kernelwalk.convolution.Computation;
import kernelwalk.exercise.Exercise;
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
import kernelwalk.ui.practice.GuessedKernel;
import kernelwalk.ui.practice.KernelGuess;
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
    private final KernelGuess guess;
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
            KernelGuess guess,
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
        this.guess = guess;
        this.editing = editing;
        this.settings = settings;
        this.presenting = presenting;
        this.veils = veils;
        this.words = words;
        bind(document.opened(), playhead.moment(), playhead.progress(), words);
        bind(pointer.selection(), pointer.hovered(), pointer.pinned(), reach);
        bind(document.refusal(), practice.typing().refusal());
        bind(settings.resultsAtOnce(), settings.scale(), prediction.asks(), presenting.on());
        bind(veils.veiled(), guess.now(), guess.refusal());
        bind(practice.sheet(), practice.task(), practice.window(), practice.replaying().progress());
        bind(practice.stepsForm().shown());
    }

    @Override
    protected Frame computeValue() {
        return guess.now()
                .get()
                .map(this::guessed)
                .orElseGet(this::asItIs)
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
                                guess.on().get() ? Set.of() : veils.veiled().get()));
    }

    private Frame asItIs() {
        return frame(document.exercise().get(), document.computation().get())
                .with(practice.shown());
    }

    /** The guess in the place of the kernel, and the output that it is to reach. */
    private Frame guessed(GuessedKernel kernel) {
        return frame(kernel.exercise(), kernel.computation()).with(kernel.sheet());
    }

    private Frame frame(Exercise exercise, Computation computation) {
        return Frame.of(exercise, computation, playhead.moment().get(), words.getValue());
    }
}
