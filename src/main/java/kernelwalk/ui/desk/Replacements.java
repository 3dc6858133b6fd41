package kernelwalk.ui.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.file.SavedSheet;

/** Sheets that took the place of others as one step of undo: whoever goes over that step finds what each had. */
final class Replacements {

    /**
     * What a sheet has on the desk.
     *
     * @param file      the file that it belongs to
     * @param lesson    the lesson that it began as, when its changes are kept as those of a lesson
     * @param saved     the sheet without changes; null when there is none
     * @param savedWork what of a student's is in the file
     * @param work      what a student has written on it
     */
    record Place(
            Optional<Path> file,
            Optional<Sheet> lesson,
            Sheet saved,
            StudentWork savedWork,
            StudentWork work) {

        /** That of what a file holds. */
        static Place of(SavedSheet found, Path file) {
            StudentWork work = found.work();
            return new Place(
                    Optional.of(file), Optional.empty(), found.sheet(), work.written(), work);
        }

        /** That of a sheet which nobody has touched. */
        static Place of(Sheet sheet) {
            return new Place(
                    Optional.empty(), Optional.empty(), sheet, StudentWork.NONE, StudentWork.NONE);
        }
    }

    /** One side of a step, and what it has. */
    private static final class Side {

        private final Sheet sheet;
        private Place place;

        Side(Sheet sheet, Place place) {
            this.sheet = sheet;
            this.place = place;
        }
    }

    private record Step(Side before, Side after) {

        Optional<Side> over(Sheet from, Sheet to) {
            boolean back = from == after.sheet && to == before.sheet;
            boolean forth = from == before.sheet && to == after.sheet;
            return back ? Optional.of(before) : forth ? Optional.of(after) : Optional.empty();
        }

        Side other(Side side) {
            return side == before ? after : before;
        }
    }

    private final List<Step> steps = new ArrayList<>();

    /** A sheet has taken the place of another. */
    void add(Sheet before, Place ofBefore, Sheet after) {
        steps.add(new Step(new Side(before, ofBefore), new Side(after, Place.of(after))));
    }

    /** Nothing leads back any more. */
    void clear() {
        steps.clear();
    }

    /**
     * What a sheet had, when the way to it leads over such a step.
     *
     * @param ofFrom what the sheet has that is left now
     */
    Optional<Place> over(Sheet from, Place ofFrom, Sheet to) {
        for (Step step : steps) {
            Optional<Side> side = step.over(from, to);
            if (side.isPresent()) {
                step.other(side.get()).place = ofFrom;
                return Optional.of(side.get().place);
            }
        }
        return Optional.empty();
    }
}
