package kernelwalk.words;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Check;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.homework.diagnosis.Question;

/** What a check found, in words. */
public final class DiagnosisText {

    private final Words words;

    public DiagnosisText(Words words) {
        this.words = words;
    }

    /** Right, wrong, of another size, or right elsewhere: in a few words. */
    public String verdict(Check check) {
        return switch (check.verdict()) {
            case RIGHT -> words.say("diagnosis.all-right");
            case WRONG_SHAPE -> words.say("diagnosis.wrong-shape", check.answer());
            case WRONG, RIGHT_ELSEWHERE ->
                    check.wrong() == 0
                            ? words.say("diagnosis.blanks-left", check.blank())
                            : words.say("diagnosis.cells-differ", check.wrong());
        };
    }

    /** What explains the answer: the mistake by its name, how many explain it equally well, or that none does. */
    public String title(List<Finding> findings) {
        return switch (findings.size()) {
            case 0 -> words.say("diagnosis.unexplained");
            case 1 -> words.heading(findings.getFirst().misconception());
            default -> words.say("diagnosis.several", findings.size());
        };
    }

    /** The first of the mistakes by its name, and of how many it is the first. */
    public String first(List<Finding> findings) {
        String name = words.heading(findings.getFirst().misconception());
        return findings.size() == 1 ? name : words.say("diagnosis.first-of", name, findings.size());
    }

    /** The mistake in a sentence, or all of those that explain the answer equally well. */
    public String rules(Check check, List<Finding> findings) {
        return switch (findings.size()) {
            case 0 -> words.say("diagnosis.unexplained.help");
            case 1 -> rule(check, findings.getFirst());
            default ->
                    IntStream.range(0, findings.size())
                            .mapToObj(
                                    i ->
                                            words.say(
                                                    "diagnosis.numbered",
                                                    i + 1,
                                                    words.sayShortly(findings.get(i))))
                            .collect(Collectors.joining("\n"));
        };
    }

    private String rule(Check check, Finding finding) {
        String sentence =
                check.carriedFrom().isEmpty()
                        ? words.say(finding)
                        : words.say(finding) + "\n" + following(check);
        int written = finding.explains() + finding.slips();
        return finding.slips() == 0
                ? sentence
                : sentence + "\n" + words.say("diagnosis.slips", finding.explains(), written);
    }

    /** How much counts as right where the error of a layer before was carried on rightly. */
    private String following(Check check) {
        return words.say("diagnosis.follow-through", check.rightOrFollowing(), check.count());
    }

    /** What tells the mistakes apart. */
    public String question(Question question) {
        return words.say(question);
    }

    /**
     * One thing to say.
     *
     * @param exercise what the answer is to; a question may be about another one
     */
    public String choice(Question question, Question.Choice choice, Exercise exercise) {
        return switch (question) {
            case Question.OfProduct _ -> words.writingAs(exercise).say(choice);
            case Question.OfResult other -> words.writingAs(other.exercise()).say(choice);
            case Question.OfLayer before -> words.writingAs(before.exercise()).say(choice);
            case Question.InLayer before -> choice(before.asked(), choice, before.exercise());
        };
    }

    /** What follows when a student says none of what the mistakes make. */
    public String otherwise(Question.Choice.Other reply) {
        return words.say(reply.isRight() ? "diagnosis.right-there" : "diagnosis.none-fits");
    }

    /** Under whose rules the answer is right. */
    public String elsewhere(Check check) {
        return check.conventions().stream().map(words::say).collect(Collectors.joining("\n"));
    }
}
