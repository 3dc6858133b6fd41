package kernelwalk.cli;

import java.nio.file.Path;
import kernelwalk.exercise.file.FileName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;

/** The name of a file or folder as an option has it; one that names nothing is wrong usage, and is said so. */
final class PathText implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        return FileName.path(text);
    }

    /** An option that has such a name, and has to be given. */
    static OptionSpec required(String description, String label, String... names) {
        return OptionSpec.builder(names)
                .required(true)
                .paramLabel(label)
                .type(Path.class)
                .converters(new PathText())
                .descriptionKey(description)
                .build();
    }
}
