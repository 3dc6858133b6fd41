package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.classroom.AskedFor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.problem.MadeChain;
import kernelwalk.words.Words;

/** What there is to say about a chain that was made: its layers and sizes, and which mistakes the last layer hides. */
record MadeChainText(String name, MadeChain made, AskedFor asked, Words words) {

    void write(Writer out) throws IOException {
        Exercise exercise = made.exercise();
        String layers =
                exercise.layers().stream()
                        .map(
                                layer ->
                                        words.say(
                                                "operation."
                                                        + OperationType.of(layer.operation())
                                                                .code()))
                        .collect(Collectors.joining(" ▸ "));
        String lengths =
                exercise.outputLengths().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("×"));
        out.write(
                words.say("cli.make.problem", name, layers, exercise.typedInput().layout(), lengths)
                        + "\n");
        if (asked == AskedFor.OUTPUT && !made.hidden().isEmpty()) {
            out.write("  " + words.say("cli.make.silent", names(made.hidden())) + "\n");
        }
    }

    private String names(List<Carried> hidden) {
        return hidden.stream()
                .map(rule -> words.say("cli.make.of-layer", rule.name(), rule.place() + 1))
                .collect(Collectors.joining(", "));
    }
}
