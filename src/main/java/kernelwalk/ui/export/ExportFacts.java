package kernelwalk.ui.export;

import kernelwalk.export.Format;
import kernelwalk.export.PictureSeries;
import kernelwalk.export.look.Aspect;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.Moments;
import kernelwalk.export.look.PictureSize;
import kernelwalk.export.picture.FilmStrip;
import kernelwalk.words.Words;

/** How large, how long and how many the files will be. */
final class ExportFacts {

    private final Words words;

    ExportFacts(Words words) {
        this.words = words;
    }

    /** How many times as large or as fast. */
    String times(Number factor) {
        double times = factor.doubleValue();
        return words.say(
                "export.dialog.times",
                times == Math.rint(times) ? Long.toString((long) times) : Double.toString(times));
    }

    /** In a few words; nothing where the preview says it all. */
    String of(ExportForm form) {
        Format format = form.format().get();
        if (form.refusal().isPresent() || !format.aspects().contains(Aspect.SIZE)) {
            return "";
        }
        Look look = form.look();
        PictureSize size = look.size();
        long width = Math.round(size.width() * size.scale());
        long height = Math.round(size.height() * size.scale());
        if (format.aspects().contains(Aspect.SPEED)) {
            var moments = Moments.of(form.computation().walk(), look);
            return words.say(
                    "export.dialog.film",
                    moments.count(FilmStrip.MOST),
                    Math.round(FilmPreview.seconds(moments, look.film())),
                    width,
                    height);
        }
        return form.isSeries()
                ? words.say(
                        "export.dialog.series",
                        new PictureSeries(form.exercise(), look, format).count(),
                        width,
                        height)
                : words.say("export.dialog.picture", width, height);
    }
}
