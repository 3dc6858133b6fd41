package kernelwalk.cli;

import kernelwalk.homework.problem.ProblemCode;
import kernelwalk.homework.problem.ProblemSet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The option with the code that stands at the foot of a worksheet. */
final class ProblemCodeOption implements ITypeConverter<ProblemSet> {

    private ProblemCodeOption() {}

    @Override
    public ProblemSet convert(String text) {
        return ProblemCode.read(text).orElseThrow(() -> new TypeConversionException(text));
    }

    static OptionSpec make(String description) {
        return OptionSpec.builder("--code")
                .paramLabel("CODE")
                .type(ProblemSet.class)
                .converters(new ProblemCodeOption())
                .completionCandidates(new Wanted("problem-code"))
                .descriptionKey(description)
                .build();
    }
}
