package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.classroom.AskedFor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.problem.DiagnosticPower;
import kernelwalk.homework.problem.Redraw;
import kernelwalk.words.Words;

/**
 * What there is to say about a problem that was made: its sizes, which wrong rules it cannot tell apart, and which do
 * not show in its numbers. Those that can show in no problem of its kind, as a wrong stride where the stride is 1, are
 * not listed.
 */
record MadeProblem(String name, Redraw drawn, AskedFor asked, Words words) {

    void write(Writer out) throws IOException {
        Exercise exercise = drawn.exercise();
        out.write(
                words.say(
                                "cli.make.problem",
                                name,
                                words.say(
                                        "operation."
                                                + OperationType.of(exercise.operation()).code()),
                                exercise.input().layout(),
                                exercise.atEnd().compute().geometry().output())
                        + "\n");
        if (asked != AskedFor.OUTPUT) {
            return;
        }
        DiagnosticPower power = drawn.power();
        for (List<Misconception> group : power.confused()) {
            out.write("  " + words.say("cli.make.confused", names(group)) + "\n");
        }
        List<Misconception> silent = new ArrayList<>(power.silent());
        silent.removeAll(drawn.limit().silent());
        if (!silent.isEmpty()) {
            out.write("  " + words.say("cli.make.silent", names(silent)) + "\n");
        }
    }

    private static String names(List<Misconception> rules) {
        return rules.stream().map(Misconception::name).collect(Collectors.joining(", "));
    }
}
