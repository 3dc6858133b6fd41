package kernelwalk.ui.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.ModelLayers;
import kernelwalk.exercise.Replacing;
import kernelwalk.notation.AxisOrder;
import kernelwalk.notation.Expectation;
import kernelwalk.notation.Meaning;
import kernelwalk.notation.ModelText;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberArray;
import kernelwalk.notation.ParsedTensor;
import kernelwalk.notation.TextMeaning;
import kernelwalk.picture.Part;
import kernelwalk.ui.document.AxesAnswer;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notice;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Questions;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/**
 * Puts whole tensors that a text has in the place of the input, the kernel or the bias, as one step of undo; says how
 * they were read, and asks where their axes can mean several things. Numbers are kept exactly.
 */
public final class Pasting {

    private final Document document;
    private final Notices notices;
    private final Questions questions;
    private final PastedText texts;

    public Pasting(Document document, Notices notices, Questions questions, PastedText texts) {
        this.document = document;
        this.notices = notices;
        this.questions = questions;
        this.texts = texts;
    }

    /**
     * Takes one tensor for the chosen part, or else for the input; or kernel and bias.
     *
     * @param chosen what the selected cells are part of
     * @param put    takes a number that stands alone, for the selected cells
     */
    void paste(String text, Optional<Part> chosen, Consumer<Value> put) {
        try {
            if (ModelText.isModel(text)) {
                takeModel(ModelText.read(text));
                return;
            }
            Part part = chosen.orElse(Part.INPUT);
            var looked = new PasteFit(exercise(), part, true, Optional.empty());
            Optional<List<ParsedTensor>> read =
                    texts.numbers(text, Expectation.of(exercise().numbers()).with(looked))
                            .map(TextMeaning::tensors);
            Optional<Value> alone =
                    read.filter(
                                    tensors ->
                                            tensors.size() == 1
                                                    && tensors.getFirst().shape().isEmpty())
                            .map(tensors -> tensors.getFirst().values().getFirst());
            if (alone.isPresent() && chosen.isPresent()) {
                put.accept(alone.get());
            } else {
                read.ifPresent(tensors -> take(tensors, part));
            }
        } catch (NotationException problem) {
            notices.tell(words -> words.say(problem));
        }
    }

    private void takeModel(ModelText model) {
        put(
                exercise -> ModelLayers.into(exercise, model),
                (words, after) -> words.say("edit.paste.model", after.layers().size()),
                Optional.empty(),
                List.of());
    }

    private void take(List<ParsedTensor> tensors, Part part) {
        switch (tensors.size()) {
            case 1 -> take(tensors.getFirst(), part);
            case 2 -> takeWeights(tensors);
            default -> notices.tell(Phrase.of("edit.paste.several", tensors.size()));
        }
    }

    private void take(ParsedTensor tensor, Part part) {
        switch (part) {
            case INPUT -> takeInput(tensor);
            case KERNEL -> takeKernel(tensor);
            case BIAS -> takeBias(tensor);
            case OUTPUT, WINDOW, WEIGHTS, PRODUCTS -> throw new IllegalStateException();
        }
    }

    private void takeInput(ParsedTensor tensor) {
        meaning(Part.INPUT, tensor)
                .ifPresent(
                        meaning ->
                                put(
                                        exercise -> Replacing.input(exercise, meaning.numbers()),
                                        PastedWords::input,
                                        declared(tensor),
                                        remarks(meaning, tensor)));
    }

    private void takeKernel(ParsedTensor tensor) {
        int filters = weighted().orElseThrow().bias().size();
        meaning(Part.KERNEL, tensor)
                .ifPresent(
                        meaning ->
                                put(
                                        exercise -> Replacing.kernel(exercise, meaning.numbers()),
                                        (words, after) -> PastedWords.kernel(words, after, filters),
                                        Optional.empty(),
                                        remarks(meaning, tensor)));
    }

    private void takeBias(ParsedTensor tensor) {
        bias(tensor)
                .ifPresent(
                        numbers ->
                                put(
                                        exercise -> Replacing.bias(exercise, numbers.values()),
                                        PastedWords::bias,
                                        Optional.empty(),
                                        remarks(tensor)));
    }

    /** Kernel and bias, as Keras' {@code get_weights()} lists them; the one with more axes is the kernel. */
    private void takeWeights(List<ParsedTensor> both) {
        if (weighted().isEmpty()) {
            notices.tell(Phrase.of("edit.paste.no-weights"));
            return;
        }
        ParsedTensor kernel =
                both.stream()
                        .max(Comparator.comparingInt(tensor -> tensor.shape().size()))
                        .orElseThrow();
        ParsedTensor bias = both.get(both.getFirst() == kernel ? 1 : 0);
        Optional<NumberArray> numbers = bias(bias);
        if (numbers.isPresent()) {
            meaning(Part.KERNEL, kernel)
                    .ifPresent(
                            meaning ->
                                    put(
                                            exercise ->
                                                    Replacing.bias(
                                                            Replacing.kernel(
                                                                    exercise, meaning.numbers()),
                                                            numbers.get().values()),
                                            PastedWords::weights,
                                            Optional.empty(),
                                            remarks(meaning, kernel, bias)));
        }
    }

    private Optional<NumberArray> bias(ParsedTensor tensor) {
        Optional<NumberArray> numbers = Meaning.asBias(tensor.numbers());
        if (numbers.isEmpty()) {
            notices.tell(Phrase.of("edit.paste.not-a-line", PastedWords.shape(tensor)));
        }
        return numbers;
    }

    /** What the axes are: the only thing they can be, or what the user says. */
    private Optional<Meaning> meaning(Part part, ParsedTensor tensor) {
        List<Meaning> all = new PossibleAxes(exercise(), part).of(tensor);
        if (all.isEmpty()) {
            notices.tell(Phrase.of("edit.paste.too-many-axes", PastedWords.shape(tensor)));
            return Optional.empty();
        }
        if (isGroupedAndTurned(all.getFirst())) {
            notices.tell(Phrase.of("edit.paste.grouped"));
            return Optional.empty();
        }
        return all.size() == 1 ? Optional.of(all.getFirst()) : asked(part, tensor, all);
    }

    /** What the user says; an input may stay as it is where the frameworks would refuse it. */
    private Optional<Meaning> asked(Part part, ParsedTensor tensor, List<Meaning> left) {
        boolean mayStay = part == Part.INPUT && exercise().convention() != Convention.PYTORCH;
        return questions
                .axes(part, tensor.shape(), left, mayStay)
                .flatMap(
                        answer ->
                                switch (answer) {
                                    case AxesAnswer.Read(Meaning meaning) -> Optional.of(meaning);
                                    case AxesAnswer.KeepAsTyped() -> kept(tensor);
                                });
    }

    private Optional<Meaning> kept(ParsedTensor tensor) {
        keep(
                words -> PastedWords.shape(tensor),
                Attempt.of(exercise()).with(tensor.numbers(), declared(tensor)));
        return Optional.empty();
    }

    private void keep(Phrase name, Attempt attempt) {
        document.finishTyping();
        document.put(words -> words.say("edit.change.paste", name.in(words)), attempt);
    }

    private static Optional<Dtype> declared(ParsedTensor tensor) {
        return tensor.dtype().flatMap(Dtype::named);
    }

    /** PyTorch keeps the groups of a transposed convolution along another axis. */
    private boolean isGroupedAndTurned(Meaning meaning) {
        return meaning.order() == AxisOrder.IOHW
                && weighted().filter(it -> it.groups() > 1).isPresent();
    }

    private List<Phrase> remarks(Meaning meaning, ParsedTensor... tensors) {
        var remarks = new ArrayList<Phrase>();
        AxisOrder order = meaning.order();
        if (order != order.ofExercise() && meaning.given().size() > 2) {
            remarks.add(Phrase.of("edit.paste.turned", order, order.ofExercise()));
        }
        remarks.addAll(remarks(tensors));
        return remarks;
    }

    private List<Phrase> remarks(ParsedTensor... tensors) {
        Stream<Phrase> types =
                Stream.of(tensors)
                        .flatMap(tensor -> tensor.dtype().stream())
                        .filter(dtype -> !dtype.equals(exercise().numbers().code()))
                        .distinct()
                        .map(dtype -> PastedWords.dtype(dtype, exercise().numbers()));
        Stream<Phrase> readings =
                Stream.of(tensors).flatMap(tensor -> PastedWords.remarks(tensor).stream());
        return Stream.concat(types, readings).toList();
    }

    /**
     * Makes the change, and says what was read or why it cannot be. What the frameworks would refuse can be kept as
     * it is, so that one sees what they say.
     *
     * @param declared the type that a new input was declared to have, if it was
     */
    private void put(
            UnaryOperator<Exercise> edit,
            PastedWords.Name name,
            Optional<Dtype> declared,
            List<Phrase> remarks) {
        document.finishTyping();
        try {
            Exercise after = edit.apply(exercise());
            document.change(
                    words -> words.say("edit.change.paste", name.of(words, after)), _ -> after);
            Optional<ConvolutionException> problem = document.problem().get();
            Attempt attempt = Attempt.of(after);
            notices.tell(
                    new Notice(
                            problem.map(it -> PastedWords.refusal(it, after))
                                    .orElse(words -> said(words, name.of(words, after), remarks)),
                            Optional.of(attempt.with(attempt.input(), declared))
                                    .filter(Attempt::isRefused)
                                    .map(it -> offer(words -> name.of(words, after), it))));
        } catch (ConvolutionException impossible) {
            new GivenInput(document, notices).tell(impossible);
        }
    }

    private Notice.Offer offer(Phrase name, Attempt attempt) {
        return new Notice.Offer(Phrase.of("edit.paste.frameworks"), () -> keep(name, attempt));
    }

    private static String said(Words words, String what, List<Phrase> remarks) {
        return Stream.concat(
                        Stream.of(words.say("edit.paste.read", what)),
                        remarks.stream().map(remark -> remark.in(words)))
                .collect(Collectors.joining(words.say("edit.paste.and")));
    }

    private Optional<Weighted> weighted() {
        return exercise().operation() instanceof Weighted weighted
                ? Optional.of(weighted)
                : Optional.empty();
    }

    private Exercise exercise() {
        return document.exercise().get();
    }
}
