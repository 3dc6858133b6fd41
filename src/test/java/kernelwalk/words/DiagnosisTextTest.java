package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.Check;
import kernelwalk.homework.Marking;
import kernelwalk.homework.answer.Answer;
import org.junit.jupiter.api.Test;

/** What is said of an error that was carried on. */
class DiagnosisTextTest {

    /** The exam chain with the means of the pool in place of the largest: 2¼ and −2¼ in the end. */
    @Test
    void whatFollowsFromAnErrorBeforeIsCounted() {
        Exercise chain =
                Lessons.all().stream()
                        .filter(lesson -> lesson.id().equals("exam-chain"))
                        .flatMap(lesson -> lesson.exercise().stream())
                        .findFirst()
                        .orElseThrow()
                        .atEnd();

        Check check = Marking.of(chain, MarkingRules.USUAL).check(Answer.parse("9/4 -9/4", chain));

        var findings = check.diagnosis().findings();
        assertThat(new DiagnosisText(Words.in(Locale.ENGLISH)).rules(check, findings))
                .endsWith("\nWith follow-through 2 of 2 cells count as right.");
        assertThat(new DiagnosisText(Words.in(Locale.KOREAN)).rules(check, findings))
                .endsWith("\n이어진 값까지 맞은 것으로 치면 2칸 중 2칸이 맞아요.");
    }
}
