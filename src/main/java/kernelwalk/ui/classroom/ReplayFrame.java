package kernelwalk.ui.classroom;

import java.util.Optional;
import kernelwalk.classroom.Example;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.exercise.Exercise;
import kernelwalk.picture.AnswerSheet;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Options;
import kernelwalk.picture.ReplayProgress;
import kernelwalk.ui.document.Settings;
import kernelwalk.words.Words;

/** What the board shows of a mistake of a class: the exercise as it was asked, and an answer in place of the output. */
record ReplayFrame(Classroom classroom, Settings settings, Words words) {

    Frame of(Replayed replayed) {
        Exercise asked = classroom.exercise();
        Computation computation = asked.compute();
        Optional<ReplayProgress> progress = classroom.replaying().progress().get();
        Cell first = progress.map(now -> now.replay().cell()).orElseGet(() -> new Cell(0, 0, 0, 0));
        long moment = computation.walk().startOf(new Cell(first.sample(), 0, 0, first.channel()));
        Example example = replayed.example();
        return Frame.of(asked, computation, moment, words)
                .with(new Options(false, settings.scale().get()))
                .with(
                        AnswerSheet.of(example.answer())
                                .ofSomebody()
                                .withVerdicts(example.verdicts())
                                .withReplay(progress)
                                .withOutrun(classroom.outrun().get()));
    }
}
