package kernelwalk.homework.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.diagnosis.Question.Choice;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Onwards;

/**
 * Looks for the question that tells rules apart of which some were followed in a layer before: what a cell of the earliest
 * layer came to for which they have the most values, or else what tells them apart in their layer alone.
 *
 * @param exercise the exercise that all rules answer alike in the end
 * @param rules    at least two
 */
record ChainSeparation(Exercise exercise, List<Misconception> rules) {

    private static final int MOST_CELLS = 64;

    /** The question with the most choices; nothing when no question has two. */
    Optional<Question> best() {
        if (rules.stream().anyMatch(Separation::isAboutTheWriting)) {
            return Optional.empty();
        }
        Optional<Question> ofLayer = ofLayers();
        return ofLayer.isPresent() && ofLayer.get().choices().size() == rules.size()
                ? ofLayer
                : Stream.concat(ofLayer.stream(), inTheirLayer().stream())
                        .max(Comparator.comparingInt(question -> question.choices().size()));
    }

    private Optional<Question> ofLayers() {
        Question best = null;
        for (int layer = 0; layer < exercise.opened(); layer++) {
            Optional<Question> found = ofLayer(layer);
            if (found.isPresent()
                    && (best == null || found.get().choices().size() > best.choices().size())) {
                best = found.get();
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Question> ofLayer(int layer) {
        Exercise there = exercise.at(layer);
        Tensor<Shape> right = there.compute().output();
        List<Tensor<Shape>> outputs = new ArrayList<>();
        for (Misconception rule : rules) {
            Optional<Tensor<Shape>> output = output(rule, there, right);
            if (output.isEmpty()) {
                return Optional.empty();
            }
            outputs.add(output.get());
        }
        Question best = null;
        for (int index = 0; index < Math.min(right.count(), MOST_CELLS); index++) {
            Cell cell = right.layout().cell(index);
            List<Choice> choices = choices(outputs, cell);
            if (choices.size() > (best == null ? 1 : best.choices().size())) {
                best = new Question.OfLayer(there, layer, cell, choices);
            }
        }
        return Optional.ofNullable(best);
    }

    /** What a layer comes to by a rule; the right output where that was followed later. */
    private static Optional<Tensor<Shape>> output(
            Misconception rule, Exercise there, Tensor<Shape> right) {
        if (!(rule instanceof Carried carried) || carried.place() > there.opened()) {
            return Optional.of(right);
        }
        Optional<Tensor<Shape>> wrong = carried.rule().answer(there.at(carried.place()));
        return carried.place() == there.opened()
                ? wrong
                : wrong.flatMap(it -> Onwards.behind(there, carried.place(), it))
                        .map(it -> it.compute().output());
    }

    /** The values of a cell, each with the rules that make it; none where a rule has no such cell. */
    private List<Choice> choices(List<Tensor<Shape>> outputs, Cell cell) {
        Map<Value, List<Misconception>> groups = new LinkedHashMap<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            Tensor<Shape> output = outputs.get(rule);
            OptionalInt place = output.layout().indexOf(cell);
            if (place.isEmpty()) {
                return List.of();
            }
            groups.computeIfAbsent(output.at(place.getAsInt()), _ -> new ArrayList<>())
                    .add(rules.get(rule));
        }
        return groups.entrySet().stream()
                .<Choice>map(
                        group -> new Choice.Result(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /** Where all were followed in the same layer, that layer is asked about alone. */
    private Optional<Question> inTheirLayer() {
        int[] places =
                rules.stream()
                        .mapToInt(rule -> rule instanceof Carried carried ? carried.place() : -1)
                        .distinct()
                        .toArray();
        if (places.length > 1 || places[0] < 0) {
            return Optional.empty();
        }
        int place = places[0];
        List<Misconception> inner = rules.stream().map(rule -> ((Carried) rule).rule()).toList();
        return new Separation(exercise.at(place).alone(), inner)
                .best()
                .map(
                        asked ->
                                new Question.InLayer(
                                        place,
                                        exercise.layers().get(place),
                                        asked.behind(0, it -> Carried.from(exercise, place, it))));
    }
}
