package kernelwalk.ui.parameters;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OwnNumber;
import kernelwalk.notation.NotationException;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notices;
import kernelwalk.words.Phrase;

/** The numbers of the open layer's operation that stand in no cell; each that is typed is one step of undo. */
final class OwnNumbers {

    private final Document document;
    private final Notices notices;

    OwnNumbers(Document document, Notices notices) {
        this.document = document;
        this.notices = notices;
    }

    ObservableValue<Exercise> exercise() {
        return document.exercise();
    }

    /** Whether the operation has such numbers. */
    boolean has(OwnNumber number) {
        return number.belongsTo(now().operation());
    }

    /** What stands in the field. */
    String text(OwnNumber number) {
        return number.text(now().operation());
    }

    /** Takes what was typed; why it cannot be taken is said, too. */
    Optional<Phrase> type(OwnNumber number, String text) {
        if (!has(number)) {
            return Optional.empty();
        }
        Optional<Phrase> reason = taken(number, text);
        reason.ifPresentOrElse(notices::tell, notices::dismiss);
        return reason;
    }

    private Optional<Phrase> taken(OwnNumber number, String text) {
        try {
            Exercise exercise = now();
            List<Value> values = number.read(text, exercise.numbers());
            int channels = exercise.input().layout().channels();
            if (!number.takes(values.size(), channels)) {
                return Optional.of(
                        number.isByChannel()
                                ? Phrase.of("parameters.own.count", channels, values.size())
                                : Phrase.of("parameters.own.one"));
            }
            document.change(
                    words -> words.say("parameters.own." + number.code()),
                    before -> before.with(number.in(before.operation(), values)));
            return document.problem().get().map(OwnNumbers::phrase);
        } catch (NotationException problem) {
            return Optional.of(words -> words.say(problem));
        }
    }

    private static Phrase phrase(ConvolutionException impossible) {
        return words -> words.say(impossible);
    }

    private Exercise now() {
        return document.exercise().get();
    }
}
