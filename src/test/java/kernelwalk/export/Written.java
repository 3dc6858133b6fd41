package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.look.Look;
import kernelwalk.words.Words;

/** What formats write. */
final class Written {

    static final Look LOOK = Look.in(Words.in(Language.ENGLISH));

    /** A title and notes that try to be commands of every format. */
    static final Exercise HOSTILE =
            Lessons.first()
                    .titled(
                            "<script>x</script> \\input{/etc/passwd} $x$ =1+cmd|' {=1#~} ]]> \u202E")
                    .withNotes("--- %\\end{document}\n# heading <img src=x> &amp; :: {1:NM:=1}");

    private Written() {}

    static byte[] bytes(Format format, Exercise exercise, Look look) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(format.refusal(exercise, look)).isEmpty();
        format.write(exercise, look, bytes);
        return bytes.toByteArray();
    }

    static String text(Format format, Exercise exercise, Look look) throws IOException {
        return new String(bytes(format, exercise, look), StandardCharsets.UTF_8);
    }

    static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .findFirst()
                .flatMap(Lesson::exercise)
                .orElseThrow();
    }
}
