package kernelwalk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.FileName;
import kernelwalk.homework.ChainMarking;
import kernelwalk.homework.Check;
import kernelwalk.homework.Marking;
import kernelwalk.homework.Understood;
import kernelwalk.homework.Verdict;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerFile;
import kernelwalk.homework.answer.AnswerText;
import kernelwalk.homework.answer.LayerTexts;
import kernelwalk.notation.Commas;
import kernelwalk.notation.NotationException;
import kernelwalk.words.Words;

/**
 * The answer that an argument names: to the layer that is asked for, or to several, which it names.
 *
 * @param name   a file, or what is piped into the command
 * @param range  which cells of a spreadsheet are the answer
 * @param commas what a comma is, where somebody has said it
 */
record AnswerArgument(String name, Optional<String> range, Commas commas, Streams streams) {

    /**
     * Reads the answer and checks it.
     *
     * @param asked   the layer that is asked for
     * @param isNamed whether somebody has named it, so that an answer to others is none
     * @return one, or those of the layers that the answer names, up to the one that is asked for
     * @throws RuntimeException when it cannot be read
     */
    List<CheckedLayer> check(ChainMarking chain, Marking asked, boolean isNamed, Words words) {
        Exercise exercise = asked.exercise();
        String text = text(chain.cells(exercise.opened()));
        Optional<SortedMap<Integer, String>> texts = LayerTexts.of(text, exercise);
        if (texts.isPresent()) {
            if (isNamed) {
                LayerTexts.checkAnswered(texts.get(), exercise);
            }
            return check(chain, texts.get().headMap(exercise.opened() + 1), words);
        }
        Understood understood;
        try {
            understood = understood(text, asked);
        } catch (NotationException unreadable) {
            LayerTexts.checkLabel(text, exercise);
            throw unreadable;
        }
        CheckedLayer checked = checked(asked, understood, words);
        if (checked.check().verdict() != Verdict.RIGHT) {
            LayerTexts.checkLabel(text, exercise);
        }
        return List.of(checked);
    }

    private List<CheckedLayer> check(
            ChainMarking chain, SortedMap<Integer, String> texts, Words words) {
        var notes = new TreeMap<Integer, Map<String, String>>();
        var answers = new TreeMap<Integer, Answer>();
        texts.forEach(
                (layer, text) -> {
                    Understood understood = understood(text, chain.layer(layer));
                    notes.put(layer, ReadingNotes.of(understood, words));
                    answers.put(layer, understood.answer().answer());
                });
        var checked = new ArrayList<CheckedLayer>();
        chain.check(answers)
                .forEach(
                        (layer, check) ->
                                checked.add(
                                        new CheckedLayer(
                                                check,
                                                chain.layer(layer).exercise(),
                                                notes.get(layer))));
        return List.copyOf(checked);
    }

    private static CheckedLayer checked(Marking marking, Understood understood, Words words) {
        Check check = marking.check(understood.answer().answer());
        return new CheckedLayer(check, marking.exercise(), ReadingNotes.of(understood, words));
    }

    private Understood understood(String text, Marking marking) {
        return Understood.of(AnswerText.meanings(text, marking.exercise(), commas), marking);
    }

    private String text(int cells) {
        return name.equals(NamedExercise.PIPE)
                ? AnswerFile.text(streams.in(), cells, commas)
                : AnswerFile.text(FileName.path(name), range, cells, commas);
    }
}
