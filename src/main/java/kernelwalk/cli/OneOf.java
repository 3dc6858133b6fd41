package kernelwalk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** One of a few words, as an option has it, in small or capital letters. */
record OneOf<T>(Class<T> type, Map<String, T> meanings) implements ITypeConverter<T> {

    static <T extends Enum<T>> OneOf<T> of(Class<T> type, Function<T, String> word) {
        return of(type, List.of(type.getEnumConstants()), word);
    }

    static <T> OneOf<T> of(Class<T> type, List<T> values, Function<T, String> word) {
        var meanings = new LinkedHashMap<String, T>();
        values.forEach(value -> meanings.put(word.apply(value), value));
        return new OneOf<>(type, meanings);
    }

    @Override
    public T convert(String text) {
        T meaning = meanings.get(text.toLowerCase(Locale.ROOT));
        if (meaning == null) {
            throw new TypeConversionException(text);
        }
        return meaning;
    }

    /** An option that has one of the words. */
    OptionSpec.Builder option(String name) {
        return OptionSpec.builder(name)
                .paramLabel(name.substring(2).toUpperCase(Locale.ROOT))
                .type(type)
                .converters(this)
                .completionCandidates(Wanted.oneOf(meanings.keySet()));
    }
}
