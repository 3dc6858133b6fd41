package kernelwalk.words;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Place;
import kernelwalk.convolution.Problem;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Repair;
import kernelwalk.exercise.RuleBook;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.FilePosition;
import kernelwalk.exercise.file.JsonKind;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.framework.Call;
import kernelwalk.framework.Objection;
import kernelwalk.framework.Reply;
import kernelwalk.framework.Reply.Garbage;
import kernelwalk.framework.Reply.Killed;
import kernelwalk.framework.Reply.Lacking;
import kernelwalk.framework.Reply.Refused;
import kernelwalk.framework.Reply.Works;
import kernelwalk.homework.Elsewhere;
import kernelwalk.homework.answer.AnswerFileException;
import kernelwalk.homework.answer.Arrangement;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.homework.diagnosis.Question;
import kernelwalk.homework.misconception.BorderLeftOut;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Combination;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Miscopied;
import kernelwalk.homework.misconception.OtherLayout;
import kernelwalk.homework.misconception.SingleSlip;
import kernelwalk.homework.question.ParameterQuestion;
import kernelwalk.homework.question.SizeFinding;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberStyle;
import kernelwalk.notation.PythonShape;
import kernelwalk.notation.Remark;
import kernelwalk.notation.ShapeText;

/**
 * The sentences of one language.
 *
 * <p>Arguments are put in as their own text, so that 1000 stays 1000 in every language.
 */
public final class Words {

    private static final String BUNDLE = "i18n.messages";
    private static final int LONGEST_NUMBER = 24;

    /** An index of the model, which is said as this counts: {@code {0,index}}. */
    private static final Pattern INDEX = Pattern.compile("\\{(\\d+),index}");

    /** One word for one of them, another for all other counts: <code>{1,plural,channel|channels}</code>. */
    private static final Pattern PLURAL = Pattern.compile("\\{(\\d+),plural,([^|}]*)\\|([^}]*)}");

    private final Language language;
    private final CountFrom countFrom;
    private final NumberStyle style;
    private final ResourceBundle bundle;

    private Words(
            Language language, CountFrom countFrom, NumberStyle style, ResourceBundle bundle) {
        this.language = language;
        this.countFrom = countFrom;
        this.style = style;
        this.bundle = bundle;
    }

    /** The words of a language, which count from 0. */
    public static Words in(Language language) {
        return in(
                language,
                ResourceBundle.getBundle(BUNDLE, language.locale(), Words.class.getModule()));
    }

    /** The words that a bundle has for a language, which count from 0. */
    static Words in(Language language, ResourceBundle bundle) {
        return new Words(language, CountFrom.ZERO, NumberStyle.AS_WRITTEN, bundle);
    }

    /** The words of a locale's language, or else the English ones. */
    public static Words in(Locale locale) {
        return in(Language.of(locale));
    }

    /** The same words, which count rows, columns, samples, channels and filters in another way. */
    public Words counting(CountFrom from) {
        return new Words(language, from, style, bundle);
    }

    /** The same words, which write numbers as the cards of an exercise do. */
    public Words writingAs(Exercise exercise) {
        return new Words(language, countFrom, exercise.saidStyle(), bundle);
    }

    public Language language() {
        return language;
    }

    /** What the first row, column, sample, channel and filter are called. */
    public CountFrom countFrom() {
        return countFrom;
    }

    /** The locale of the language. */
    public Locale locale() {
        return language.locale();
    }

    /** The bundle, for FXML. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * A sentence.
     *
     * <p>Where the bundle has {@code {0,index}}, the argument is an index of the model, counted from 0, and is said as
     * these words count.
     *
     * @param key       a dotted key of the bundle
     * @param arguments what its placeholders stand for
     */
    public String say(String key, Object... arguments) {
        List<Object> texts = new ArrayList<>(Arrays.stream(arguments).map(this::text).toList());
        String counted =
                PLURAL.matcher(bundle.getString(key))
                        .replaceAll(
                                match -> {
                                    Object count = texts.get(Integer.parseInt(match.group(1)));
                                    return match.group(count.toString().equals("1") ? 2 : 3);
                                });
        String pattern =
                INDEX.matcher(counted)
                        .replaceAll(
                                match -> {
                                    texts.add(index(arguments[Integer.parseInt(match.group(1))]));
                                    return "{" + (texts.size() - 1) + "}";
                                });
        return new MessageFormat(pattern, Locale.ROOT).format(texts.toArray());
    }

    private String index(Object argument) {
        return switch (argument) {
            case Integer index -> Integer.toString(countFrom.name(index));
            case AlignedIndex aligned -> aligned.in(countFrom);
            case NamedIndex named -> named.in(countFrom);
            default -> throw new IllegalArgumentException(argument + " is no index");
        };
    }

    /** What is wrong, where, and what helps: one line. */
    public String say(Problem problem) {
        return switch (problem) {
            case ConvolutionException value -> ofComputing(value);
            case NotationException text -> inText(text);
            case ExerciseFileException file -> inFile(file);
            case AnswerFileException answer -> inAnswer(answer);
            case NotWrittenException _ -> plainly("file.", problem);
            default -> throw new IllegalArgumentException("no sentence for " + problem.code());
        };
    }

    private String inText(NotationException problem) {
        String key = "notation." + problem.code();
        var arguments = new ArrayList<Object>(List.of(problem.text()));
        arguments.addAll(problem.arguments());
        String sentence = say(key, arguments.toArray());
        boolean isPlaced = problem.reason() == NotationException.Reason.RAGGED_ROW;
        if (problem.line() == 0 || isPlaced) {
            return sentence;
        }
        return problem.spot()
                .map(spot -> say("position.cell", spot.row(), spot.column(), sentence))
                .orElseGet(() -> say("position.line", problem.line(), problem.column(), sentence));
    }

    private String inFile(ExerciseFileException problem) {
        String sentence =
                problem.getCause() instanceof Problem cause
                        ? say(cause)
                        : plainly("file.", problem);
        FilePosition position = problem.position();
        if (position.line() == 0) {
            return position.path().isEmpty()
                    ? sentence
                    : say("position.path", position.path(), sentence);
        }
        return position.path().isEmpty()
                ? say("position.line", position.line(), position.column(), sentence)
                : say(
                        "position.path-and-line",
                        position.path(),
                        position.line(),
                        position.column(),
                        sentence);
    }

    private String inAnswer(AnswerFileException problem) {
        String sentence = plainly("answer-file.", problem);
        if (problem.reason() != AnswerFileException.Reason.NOT_UTF8) {
            return sentence;
        }
        List<Object> place = problem.arguments();
        return say("position.line", place.getFirst(), place.getLast(), sentence);
    }

    private String plainly(String family, Problem problem) {
        return say(family + problem.code(), problem.arguments().toArray());
    }

    /** A wrong rule in one sentence to the student, and what it is in this answer; of two rules, both. */
    public String say(Misconception rule) {
        if (rule instanceof Combination(Misconception first, Misconception second)) {
            return say(first) + " " + say(second);
        }
        if (rule instanceof Carried carried) {
            return say(carried.rule()) + " " + place(carried);
        }
        return withPlace(say("misconception." + rule.wording()), rule);
    }

    /** What explains an answer: the wrong rule, and at which other places it does so equally well. */
    public String say(Finding finding) {
        return withElsewhere(say(finding.misconception()), finding);
    }

    /** The same in few words: what the rule is called, and where it is. */
    public String sayShortly(Finding finding) {
        Misconception rule = finding.misconception();
        String name = heading(rule);
        return withElsewhere(
                rule.details().isEmpty() ? name : withPlace(name + ".", rule), finding);
    }

    private String withPlace(String sentence, Misconception rule) {
        return rule.details().isEmpty() ? sentence : sentence + " " + place(rule);
    }

    private String place(Misconception rule) {
        if (rule instanceof Carried carried) {
            return say(
                    "misconception.carried",
                    carried.place() + 1,
                    new LayerName(carried.layer()).in(this));
        }
        if (rule instanceof BorderLeftOut border) {
            return say("misconception.at." + rule.name() + "." + border.filling().code());
        }
        if (rule instanceof SingleSlip(Cell cell, Value _, boolean unit) && unit) {
            return say("misconception.at.single-slip.unit", cell.channel());
        }
        if (rule instanceof Miscopied read && read.units()) {
            return say("misconception.at." + rule.name() + ".units", rule.details().toArray());
        }
        if (rule instanceof OtherLayout layout) {
            return say(
                    "misconception.at." + rule.name(),
                    say("layout." + stands(layout), lengths(layout.given())),
                    layout.units()
                            ? say("layout.units", ShapeText.of(layout.output(), true))
                            : say(
                                    isOneMap(layout.output()) ? "layout.map" : "layout.output",
                                    lengths(layout.output())));
        }
        return say("misconception.at." + rule.name(), rule.details().toArray());
    }

    /** How values stand that are right; units have no maps that could be stacked. */
    private static String stands(OtherLayout layout) {
        Arrangement.Kind kind = layout.arrangement().kind();
        return layout.units() && kind == Arrangement.Kind.STACKED ? "table" : kind.code();
    }

    private static boolean isOneMap(Shape shape) {
        return shape.samples() * shape.channels() == 1;
    }

    /** Rows and columns of one map, or else all four lengths. */
    private static String lengths(Shape shape) {
        return isOneMap(shape) ? shape.height() + "×" + shape.width() : shape.toString();
    }

    private String withElsewhere(String sentence, Finding finding) {
        return finding.elsewhere().stream()
                .map(other -> " " + say("misconception.or", place(other)))
                .collect(Collectors.joining("", sentence, ""));
    }

    /** What a wrong rule is called; of two rules, both. */
    public String heading(Misconception rule) {
        return rule instanceof Combination(Misconception first, Misconception second)
                ? heading(first) + " + " + heading(second)
                : say("misconception.short." + rule.wording());
    }

    /** A question that tells wrong rules apart; of several maps it says which. */
    public String say(Question question) {
        Exercise exercise = question.exercise();
        var places = new PlaceText(this);
        String place =
                exercise.givesUnits()
                        ? places.unit(question.output(), question.cell())
                        : places.among(question.output(), question.cell(), exercise.operation());
        return switch (question) {
            case Question.OfProduct asked when exercise.givesUnits() ->
                    say("question.product-of-unit", place, asked.term() + 1);
            case Question.OfProduct asked -> say("question.product", place, asked.term() + 1);
            case Question.OfResult _ -> say("question.result", place);
            case Question.OfLayer asked ->
                    say(
                            "question.layer",
                            asked.layer() + 1,
                            new LayerName(exercise.layers().get(exercise.opened())).in(this),
                            place);
            case Question.InLayer asked ->
                    say(
                            "question.in-layer",
                            asked.layer() + 1,
                            new LayerName(asked.what()).in(this),
                            say(asked.asked()));
        };
    }

    /** One reply to a question, as one writes it on paper. */
    public String say(Question.Choice choice) {
        return switch (choice) {
            case Question.Choice.Product(Value input, Value weight, _) ->
                    style.factor(input) + "·" + style.factor(weight);
            case Question.Choice.Result(Value value, _) -> style.inFull(value);
            case Question.Choice.Other(String text, _) -> text;
        };
    }

    /** Whose rules they are; of SciPy, which function. */
    public String say(RuleBook rules) {
        return say("convention." + rules.code());
    }

    /** Under whose rules an answer is right. */
    public String say(Elsewhere elsewhere) {
        return say("elsewhere." + elsewhere.key());
    }

    /** What explains a wrong size, or a part of one. */
    public String say(SizeFinding finding) {
        return switch (finding.part()) {
            case WHOLE -> say(finding.misconception());
            case HEIGHT, WIDTH, FILTERS ->
                    say(
                            "size-part." + finding.part().code(),
                            finding.length(),
                            heading(finding.misconception()));
        };
    }

    /** What was forgotten in counting parameters. */
    public String say(ParameterQuestion.Slip slip) {
        return say("parameter-count." + slip.code());
    }

    /** What a part of a text was taken for. */
    public String say(Remark remark) {
        return say("remark." + remark.code());
    }

    /** What a repair does, as a button says it. */
    public String say(Repair repair) {
        return say("repair." + repair.code());
    }

    /** A text that stands for itself: it begins with a capital then, where the language has them. */
    public String atTheBeginning(String text) {
        return language.hasCapitals()
                ? text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1)
                : text;
    }

    /** A text that stands for itself as a sentence. */
    public String sentence(String text) {
        return atTheBeginning(text) + ".";
    }

    /** What a framework says: its own words where it refuses. */
    public String say(Reply reply) {
        return switch (reply) {
            case Works(List<Integer> shape, Dtype dtype) ->
                    say("reply.works", PythonShape.of(shape), dtype.code());
            case Garbage(List<Integer> shape, Dtype dtype) ->
                    say("reply.garbage", PythonShape.of(shape), dtype.code());
            case Refused refused -> refused.exception() + ": " + refused.message();
            case Killed killed -> say("reply.killed", killed.message());
            case Lacking(String argument) -> say("reply.lacking", argument);
        };
    }

    /** Why a call is refused, in one sentence. */
    public String say(Objection objection, Call call) {
        return say("objection." + objection.code(), facts(call));
    }

    /** What a call that Keras takes comes to, in one sentence. */
    public String sayTaken(Call call, boolean byAll) {
        return say(byAll ? "explained.works" : "explained.cast", facts(call));
    }

    private static Object[] facts(Call call) {
        return new Object[] {
            call.input().size(),
            call.dtype().code(),
            call.weights().dtype().code(),
            call.input().isEmpty() ? 0 : call.input().getLast(),
            call.channelsRead(),
            call.extent(),
            call.paddedSize()
        };
    }

    private String text(Object argument) {
        return switch (argument) {
            case JsonKind kind -> say(kind.key());
            case NumberType type -> type.code();
            case Value value -> style.within(value, LONGEST_NUMBER);
            case Path file -> VisibleText.of(FileName.text(file));
            default -> VisibleText.lines(String.valueOf(argument));
        };
    }

    private String ofComputing(ConvolutionException problem) {
        String ofWeights = "problem-of-weights." + problem.code();
        boolean isOfWeights = problem.place() == Place.WEIGHTS && bundle.containsKey(ofWeights);
        String key = isOfWeights ? ofWeights : "problem." + problem.code();
        String sentence = say(key, withPlace(problem));
        return problem.layer().isPresent()
                ? say("problem.in-layer", problem.layer().getAsInt() + 1, sentence)
                : sentence;
    }

    private Object[] withPlace(ConvolutionException problem) {
        Object[] arguments = new Object[problem.arguments().size() + 1];
        arguments[0] = say("place." + problem.place().code());
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = problem.arguments().get(i - 1);
        }
        return arguments;
    }
}
