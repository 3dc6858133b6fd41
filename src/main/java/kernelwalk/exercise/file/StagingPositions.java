package kernelwalk.exercise.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HiddenNumber;
import kernelwalk.exercise.HideableCard;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.StagedPlaces;
import kernelwalk.exercise.file.ExerciseFileException.Reason;

/** Where a file names layers, numbers and windows, to be held against the exercise when all of it is read. */
final class StagingPositions {

    /** A layer, or a place in it, and where it is named; the card is that of the place. */
    private record Named(
            int layer, Optional<HideableCard> card, List<Integer> place, FilePosition position) {}

    private final List<Named> all = new ArrayList<>();

    void add(int layer, FilePosition position) {
        all.add(new Named(layer, Optional.empty(), List.of(), position));
    }

    void add(HiddenNumber number, FilePosition position) {
        all.add(new Named(number.layer(), Optional.of(number.card()), number.place(), position));
    }

    /**
     * Refuses what the exercise has not.
     *
     * @param exercise can be computed
     * @throws ExerciseFileException when there is something
     */
    void check(Exercise exercise) {
        var places = new StagedPlaces(exercise);
        all.forEach(named -> check(named, places));
    }

    private static void check(Named named, StagedPlaces places) {
        List<Layer> layers = places.exercise().layers();
        if (!places.hasLayer(named.layer())) {
            throw new ExerciseFileException(
                    Reason.OUT_OF_RANGE, named.position(), named.layer(), 0, layers.size() - 1);
        }
        if (named.card().isEmpty()) {
            return;
        }
        HideableCard card = named.card().get();
        List<Integer> lengths =
                places.lengths(named.layer(), card)
                        .orElseThrow(
                                () ->
                                        new ExerciseFileException(
                                                Reason.NO_SUCH_CARD,
                                                named.position(),
                                                named.layer(),
                                                OperationType.of(
                                                                layers.get(named.layer())
                                                                        .operation())
                                                        .code(),
                                                card.code()));
        StagedPlaces.outside(named.place(), lengths)
                .ifPresent(
                        axis -> {
                            throw new ExerciseFileException(
                                    Reason.OUT_OF_RANGE,
                                    named.position(),
                                    named.place().get(axis),
                                    0,
                                    lengths.get(axis) - 1);
                        });
    }
}
