package kernelwalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Box;
import org.junit.jupiter.api.Test;

/** What the build writes into the program's classes, so that it is not made anew at each start. */
class StraightClassesTest {

    @Test
    void noLambdaAndNoSwitchOverTypesAndNoEqualityOfRecordsIsMadeAtRunTime() throws IOException {
        assertThat(made()).isEmpty();
    }

    @Test
    void recordsAreEqualAsTheLanguageSays() {
        assertThat(new Box(0, 1, 2, 3))
                .isEqualTo(new Box(0, 1, 2, 3))
                .hasSameHashCodeAs(new Box(0, 1, 2, 3))
                .isNotEqualTo(new Box(-0.0, 1, 2, 3))
                .isNotEqualTo(null)
                .isNotEqualTo("a box");
        assertThat(new Box(Double.NaN, 1, 2, 3)).isEqualTo(new Box(Double.NaN, 1, 2, 3));
        assertThat(new Size(2, 3)).isNotEqualTo(new Size(3, 2));
        assertThat(Lessons.first()).isEqualTo(Lessons.first()).isNotEqualTo(Rational.ONE);
    }

    /** Where one of these is made at run time, but for switches that look at more than types. */
    private static List<String> made() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target", "classes", "kernelwalk"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .flatMap(StraightClassesTest::made)
                    .toList();
        }
    }

    private static Stream<String> made(Path file) {
        try {
            ClassModel model = ClassFile.of().parse(file);
            return model.methods().stream()
                    .flatMap(method -> method.code().stream())
                    .flatMap(code -> code.elementStream())
                    .filter(InvokeDynamicInstruction.class::isInstance)
                    .map(InvokeDynamicInstruction.class::cast)
                    .filter(StraightClassesTest::isMade)
                    .map(call -> model.thisClass().asInternalName() + " " + call.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMade(InvokeDynamicInstruction call) {
        String owner = call.bootstrapMethod().owner().displayName();
        boolean ofTypes =
                call.name().equalsString("typeSwitch")
                        && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
        return owner.equals("LambdaMetafactory")
                || owner.equals("SwitchBootstraps") && ofTypes
                || owner.equals("ObjectMethods") && !call.name().equalsString("toString");
    }
}
