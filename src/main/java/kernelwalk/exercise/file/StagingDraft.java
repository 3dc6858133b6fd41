package kernelwalk.exercise.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HiddenNumber;
import kernelwalk.exercise.HideableCard;
import kernelwalk.exercise.Staging;
import kernelwalk.exercise.WalkStart;
import kernelwalk.exercise.file.ExerciseFileException.Reason;

/** What is hidden of an exercise and where its walk begins, while it is read, and as it is written. */
final class StagingDraft {

    private static final List<String> HIDDEN = List.of("card", "layer", "cells");
    private static final List<String> START = List.of("layer", "window");
    private static final int AXES = 4;

    private final JsonSource json;
    private final StagingPositions positions;
    private final List<List<Integer>> places = new ArrayList<>();
    private final List<FilePosition> placePositions = new ArrayList<>();
    private Optional<HideableCard> card = Optional.empty();
    private boolean hasCells;
    private int layer;
    private List<Integer> window = WalkStart.FIRST.window();
    private FilePosition windowPosition = FilePosition.NOWHERE;

    private StagingDraft(JsonSource json, StagingPositions positions) {
        this.json = json;
        this.positions = positions;
    }

    /** Reads the list of what is hidden that begins here. */
    static Staging readHidden(JsonSource json, Staging before, StagingPositions positions) {
        var entries = new ArrayList<StagingDraft>();
        json.listUpTo(
                Exercise.MOST_LAYERS * HideableCard.values().length,
                () -> {
                    FilePosition start = json.position();
                    var draft = new StagingDraft(json, positions);
                    json.object(HIDDEN, draft::readHidden);
                    draft.check(start);
                    draft.placeNumbers();
                    entries.add(draft);
                });
        Set<HideableCard> cards = EnumSet.noneOf(HideableCard.class);
        entries.stream().filter(entry -> !entry.hasCells).forEach(entry -> cards.add(entry.card()));
        List<HiddenNumber> numbers = entries.stream().flatMap(StagingDraft::numbers).toList();
        if (numbers.size() > Staging.MOST_NUMBERS) {
            throw json.refused(Reason.TOO_MANY_ITEMS, Staging.MOST_NUMBERS);
        }
        return before.withCards(cards).hiding(numbers);
    }

    /** Reads where the walk begins. */
    static Staging readStart(JsonSource json, Staging before, StagingPositions positions) {
        var draft = new StagingDraft(json, positions);
        draft.windowPosition = json.position();
        json.object(START, draft::readStart);
        positions.add(
                new HiddenNumber(draft.layer, HideableCard.OUTPUT, draft.window),
                draft.windowPosition);
        return before.startingAt(new WalkStart(draft.layer, draft.window));
    }

    private void readHidden(String key) {
        switch (key) {
            case "card" -> card = Optional.of(json.word(FileWords.CARDS));
            case "layer" -> layer = layer();
            case "cells" -> {
                hasCells = true;
                json.listUpTo(Staging.MOST_NUMBERS, () -> places.add(place()));
            }
            default -> throw new IllegalStateException(key);
        }
    }

    private void readStart(String key) {
        switch (key) {
            case "layer" -> layer = layer();
            case "window" -> {
                windowPosition = json.position();
                window = IntStream.of(json.wholes(AXES)).boxed().toList();
            }
            default -> throw new IllegalStateException(key);
        }
    }

    private int layer() {
        FilePosition position = json.position();
        int number = json.whole();
        if (number < 0 || number >= Exercise.MOST_LAYERS) {
            throw json.refused(Reason.OUT_OF_RANGE, number, 0, Exercise.MOST_LAYERS - 1);
        }
        positions.add(number, position);
        return number;
    }

    private List<Integer> place() {
        FilePosition start = json.position();
        placePositions.add(start);
        List<Integer> place = json.wholesUpTo(AXES);
        place.stream()
                .filter(index -> index < 0)
                .findFirst()
                .ifPresent(
                        index -> {
                            throw new ExerciseFileException(
                                    Reason.OUT_OF_RANGE, start, index, 0, Integer.MAX_VALUE);
                        });
        return place;
    }

    private void check(FilePosition start) {
        if (card.isEmpty()) {
            throw new ExerciseFileException(Reason.MISSING_KEY, start, "card");
        }
        boolean fits = places.stream().allMatch(place -> place.size() == card().axes());
        if (!fits) {
            throw new ExerciseFileException(Reason.WRONG_LENGTH, start, card().axes());
        }
    }

    private void placeNumbers() {
        List<HiddenNumber> numbers = numbers().toList();
        for (int i = 0; i < numbers.size(); i++) {
            positions.add(numbers.get(i), placePositions.get(i));
        }
    }

    private HideableCard card() {
        return card.orElseThrow();
    }

    private Stream<HiddenNumber> numbers() {
        return places.stream().map(place -> new HiddenNumber(layer, card(), place));
    }

    /** What is hidden, on one line: cards first, then single numbers by layer and card. */
    static String hidden(Staging staging) {
        Stream<String> cards =
                staging.cards().stream().sorted().map(it -> "{ \"card\": " + quoted(it) + " }");
        Stream<String> cells =
                Stream.of(HideableCard.values())
                        .flatMap(
                                it ->
                                        staging.numbers().stream()
                                                .filter(number -> number.card() == it)
                                                .map(HiddenNumber::layer)
                                                .distinct()
                                                .sorted()
                                                .map(layer -> cells(staging, it, layer)));
        return Stream.concat(cards, cells).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String cells(Staging staging, HideableCard card, int layer) {
        String places =
                staging.numbers().stream()
                        .filter(number -> number.card() == card && number.layer() == layer)
                        .map(HiddenNumber::place)
                        .sorted(StagingDraft::compared)
                        .map(List::toString)
                        .collect(Collectors.joining(", ", "[", "]"));
        String inLayer = layer == 0 ? "" : "\"layer\": " + layer + ", ";
        return "{ \"card\": " + quoted(card) + ", " + inLayer + "\"cells\": " + places + " }";
    }

    private static int compared(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, one.size())
                .map(i -> Comparator.<Integer>naturalOrder().compare(one.get(i), other.get(i)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private static String quoted(HideableCard card) {
        return JsonText.quoted(card.code());
    }

    /** Where the walk begins, on one line. */
    static String start(WalkStart start) {
        String inLayer = start.layer() == 0 ? "" : "\"layer\": " + start.layer() + ", ";
        return "{ " + inLayer + "\"window\": " + start.window() + " }";
    }
}
