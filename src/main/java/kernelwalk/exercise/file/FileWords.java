package kernelwalk.exercise.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.TapOrder;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.HideableCard;
import kernelwalk.exercise.Initializer;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.notation.Display;

/** The words of the exercise file and what they mean, in the order in which they are listed. */
final class FileWords {

    static final Map<String, OperationType> OPERATIONS =
            of(OperationType.values(), OperationType::code);
    static final Map<String, Dtype> DTYPES = of(Dtype.values(), Dtype::code);
    static final Map<String, NumberType> NUMBERS = of(NumberType.values(), NumberType::code);
    static final Map<String, Convention> CONVENTIONS = of(Convention.values(), Convention::code);
    static final Map<String, Display> DISPLAYS =
            of(Display.all().toArray(Display[]::new), Display::code);
    static final Map<String, TapOrder> ORDERS = of(TapOrder.values(), TapOrder::code);
    static final Map<String, MarkingRules.Layout> LAYOUTS =
            of(MarkingRules.Layout.values(), MarkingRules.Layout::code);
    static final Map<String, Rounding> ROUNDINGS = of(Rounding.values(), Rounding::code);
    static final Map<String, Padding> PADDINGS = paddings();
    static final Map<String, Border> BORDERS = of(Border.values(), Border::code);
    static final Map<String, PracticeTask> TASKS = of(PracticeTask.values(), PracticeTask::code);
    static final Map<String, HideableCard> CARDS = of(HideableCard.values(), HideableCard::code);
    static final Map<String, Boolean> CHECKS = Map.of(PracticeDraft.ALL, true);

    static final Map<String, SeededFramework> SEEDED =
            of(SeededFramework.values(), SeededFramework::code);
    static final Map<String, Initializer> INITIALIZERS =
            of(Initializer.NAMED.toArray(Initializer[]::new), Initializer::code);

    private FileWords() {}

    private static <T> Map<String, T> of(T[] meanings, Function<T, String> word) {
        var words = new LinkedHashMap<String, T>();
        for (T meaning : meanings) {
            words.put(word.apply(meaning), meaning);
        }
        return Collections.unmodifiableMap(words);
    }

    private static Map<String, Padding> paddings() {
        var words = new LinkedHashMap<String, Padding>();
        words.put("valid", Padding.valid());
        words.put("same", Padding.same());
        words.put("full", Padding.full());
        return Collections.unmodifiableMap(words);
    }

    /** The word for a padding, or null for one by four numbers. */
    static String word(Padding padding) {
        for (Map.Entry<String, Padding> entry : PADDINGS.entrySet()) {
            if (entry.getValue().equals(padding)) {
                return entry.getKey();
            }
        }
        return null;
    }
}
