package kernelwalk.ui.homework;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.homework.problem.Difficulty;
import kernelwalk.homework.problem.NumberKind;

/** Keeps what was chosen of the next problem as one line of the settings: {@code NAME=VALUE;…}. */
final class PlanMemory {

    /** A field, and what its text means; empty when it means nothing. */
    private record Field<T>(
            String name, Property<T> property, Function<String, Optional<T>> meaning) {

        private void set(String text) {
            meaning.apply(text)
                    .filter(value -> !value.equals(property.getValue()))
                    .ifPresent(property::setValue);
        }

        private String text() {
            String value =
                    URLEncoder.encode(property.getValue().toString(), StandardCharsets.UTF_8);
            return name + "=" + value;
        }
    }

    private final PlanForm form;
    private final StringProperty line;
    private final List<Field<?>> frame;
    private final List<Field<?>> details = new ArrayList<>();

    /** Fills the form as the line has it, and has the line follow the form. */
    PlanMemory(PlanForm form, StringProperty line) {
        this.form = form;
        this.line = line;
        frame =
                List.of(
                        new Field<>("OPERATION", form.operation(), oneOf(OperationType.SLIDING)),
                        new Field<>(
                                "DIFFICULTY",
                                form.difficulty(),
                                oneOf(List.of(Difficulty.values()))),
                        new Field<>("SEED", form.seed(), Optional::of));
        PlanCounts.ALL.forEach(
                choice ->
                        details.add(
                                new Field<>(
                                        choice.name(), form.counts().text(choice), Optional::of)));
        details.add(new Field<>("PADDING", form.padding(), oneOf(List.of(PaddingKind.values()))));
        details.add(new Field<>("BIAS", form.bias(), oneOf(List.of(true, false))));
        details.add(new Field<>("NUMBERS", form.numbers(), oneOf(List.of(NumberKind.values()))));
        fill();
        fields().forEach(field -> field.property().subscribe((_, _) -> write()));
    }

    private static <T> Function<String, Optional<T>> oneOf(List<T> values) {
        return text -> values.stream().filter(one -> one.toString().equals(text)).findFirst();
    }

    private Stream<Field<?>> fields() {
        return Stream.concat(frame.stream(), details.stream());
    }

    private void fill() {
        for (String part : line.get().split(";")) {
            String[] pair = part.split("=", 2);
            fields().filter(field -> pair.length == 2 && field.name().equals(pair[0]))
                    .forEach(field -> decoded(pair[1]).ifPresent(field::set));
        }
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private void write() {
        Stream<Field<?>> chosen = details.stream().filter(field -> form.isChosen(field.property()));
        line.set(
                Stream.concat(frame.stream(), chosen)
                        .map(Field::text)
                        .collect(Collectors.joining(";")));
    }
}
