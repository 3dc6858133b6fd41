package kernelwalk.ui.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.AnswerText;
import kernelwalk.homework.answer.ReadAnswer;
import kernelwalk.notation.Commas;
import kernelwalk.notation.Expectation;
import kernelwalk.notation.TensorText;
import kernelwalk.notation.TextMeaning;
import kernelwalk.ui.document.Questions;
import kernelwalk.words.Phrase;

/** Reads pasted texts; asks what the commas are where they can be two things. */
public final class PastedText {

    private static final Phrase READING = Phrase.of("edit.paste.reading");

    private final Questions questions;

    public PastedText(Questions questions) {
        this.questions = questions;
    }

    /**
     * What a text says; nothing when the user thought better of it.
     *
     * @throws kernelwalk.notation.NotationException when it is no tensor
     */
    Optional<TextMeaning> numbers(String text, Expectation expected) {
        return questions
                .awaited(READING, _ -> TensorText.meanings(text, expected))
                .flatMap(all -> chosen(all, TextMeaning::commas, TextMeaning::shown));
    }

    /**
     * What a text says as an answer; nothing when the user thought better of it.
     *
     * @throws kernelwalk.notation.NotationException when it is not a tensor of numbers and blanks
     */
    Optional<ReadAnswer> answer(String text, Exercise exercise) {
        return questions
                .awaited(READING, _ -> AnswerText.meanings(text, exercise, Commas.UNSAID))
                .flatMap(all -> chosen(all, ReadAnswer::commas, ReadAnswer::shown));
    }

    private <M> Optional<M> chosen(
            List<M> meanings, Function<M, Commas> commas, Function<M, String> shown) {
        if (meanings.size() == 1) {
            return Optional.of(meanings.getFirst());
        }
        Map<Commas, String> offered =
                meanings.stream()
                        .collect(
                                Collectors.toMap(
                                        commas, shown, (one, _) -> one, LinkedHashMap::new));
        return questions
                .commas(offered)
                .flatMap(
                        chosen ->
                                meanings.stream()
                                        .filter(meaning -> commas.apply(meaning) == chosen)
                                        .findFirst());
    }
}
