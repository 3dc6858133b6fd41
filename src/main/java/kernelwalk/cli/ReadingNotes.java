package kernelwalk.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import kernelwalk.homework.Understood;
import kernelwalk.notation.Remark;
import kernelwalk.words.Words;

/** What is said about how an answer was read: a stable name and a sentence each, none where nothing is unusual. */
final class ReadingNotes {

    private ReadingNotes() {}

    static Map<String, String> of(Understood understood, Words words) {
        var notes = new LinkedHashMap<String, String>();
        for (Remark remark : understood.answer().remarks()) {
            notes.put(remark.code(), words.say(remark));
        }
        understood
                .answer()
                .axes()
                .ifPresent(order -> notes.put("axes", words.say("cli.check.axes", order)));
        understood
                .better()
                .ifPresent(
                        better ->
                                notes.put(
                                        "other-axes",
                                        words.say(
                                                "cli.check.other-axes",
                                                better.answer().axes().orElseThrow(),
                                                better.right())));
        return notes;
    }
}
