package kernelwalk.ui.homework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.homework.problem.Difficulty;
import kernelwalk.homework.problem.NumberKind;
import kernelwalk.ui.document.SettingLine;

/** Keeps what was chosen of the next problem as one line of the settings. */
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
            return property.getValue().toString();
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
        SettingLine.values(line.get())
                .forEach(
                        (name, text) ->
                                fields().filter(field -> field.name().equals(name))
                                        .forEach(field -> field.set(text)));
    }

    private void write() {
        Stream<Field<?>> chosen = details.stream().filter(field -> form.isChosen(field.property()));
        Map<String, String> texts = new LinkedHashMap<>();
        Stream.concat(frame.stream(), chosen)
                .forEach(field -> texts.put(field.name(), field.text()));
        line.set(SettingLine.of(texts));
    }
}
