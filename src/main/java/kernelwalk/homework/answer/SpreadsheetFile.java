package kernelwalk.homework.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kernelwalk.homework.answer.AnswerFileException.Reason;
import kernelwalk.notation.Commas;

/**
 * The cells of a spreadsheet file (.xlsx): of its first sheet, of a sheet by its name, or of a range by its name or place.
 *
 * <p>What a formula came to is read, not the formula. Only the parts that are needed are unpacked, none of them further
 * than a bound, and nothing outside the file is looked up.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, Office Open
 *     XML</a>
 */
public final class SpreadsheetFile {

    /** A range by its place, such as {@code Sheet1!$A$2:$C$4}. */
    private static final Pattern PLACE =
            Pattern.compile(
                    "(?:'?(?<sheet>[^'!]+)'?!)?\\$?(?<left>[A-Z]{1,3})\\$?(?<top>\\d{1,7})"
                            + "(?::\\$?(?<right>[A-Z]{1,3})\\$?(?<bottom>\\d{1,7}))?");

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** How parts of an .ods, .docx, .pptx or .numbers file begin. */
    private static final List<String> OTHERS = List.of("content.xml", "word/", "ppt/", "Index/");

    private static final int MOST_BYTES = 1 << 24;
    private static final XMLInputFactory XML = safe();

    private final Map<String, byte[]> parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private boolean countsFrom1904;

    /** A sheet by its name, where it is and whether a person sees it. */
    private record Sheet(String name, String relation, boolean isShown) {}

    /** Rows and columns counted from 0, the last ones included. */
    private record Range(Optional<String> sheet, int top, int left, int bottom, int right) {

        /** A sheet by its name, or the first. */
        static Range all(Optional<String> sheet) {
            return new Range(sheet, 0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
        }

        static Optional<Range> of(String text) {
            Matcher place = PLACE.matcher(text);
            if (!place.matches()) {
                return Optional.empty();
            }
            int left = column(place.group("left"));
            int top = Integer.parseInt(place.group("top")) - 1;
            boolean isOne = place.group("right") == null;
            return Optional.of(
                    new Range(
                            Optional.ofNullable(place.group("sheet")),
                            top,
                            left,
                            isOne ? top : Integer.parseInt(place.group("bottom")) - 1,
                            isOne ? left : column(place.group("right"))));
        }

        boolean holds(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }

    private SpreadsheetFile(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    private static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Whether bytes begin as such a file does. */
    public static boolean isOne(byte[] bytes) {
        return bytes.length > ZIP.length
                && bytes[0] == ZIP[0]
                && bytes[1] == ZIP[1]
                && bytes[2] == ZIP[2]
                && bytes[3] == ZIP[3];
    }

    /**
     * The cells between the first and the last that hold something, row by row, equally many in each.
     *
     * @param range the name of a sheet, the name or the place of a range; else the first sheet
     * @throws AnswerFileException when it is no such file, or has no such range
     */
    public static List<List<String>> rows(byte[] bytes, Optional<String> range) {
        return rows(bytes, range, Commas.UNSAID);
    }

    /**
     * The same with its numbers written so that they stay what they are.
     *
     * @param commas what commas in the texts of cells are, where somebody has said it; where they stand before decimals,
     *     they do so in all numbers
     */
    public static List<List<String>> rows(byte[] bytes, Optional<String> range, Commas commas) {
        try {
            return new SpreadsheetFile(unpacked(bytes)).rows(range, commas);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw e instanceof AnswerFileException known
                    ? known
                    : new AnswerFileException(Reason.NOT_A_SPREADSHEET);
        }
    }

    /** Whether a range is a place in any sheet, such as {@code A2:C4}. */
    public static boolean isPlace(String range) {
        return Range.of(range).filter(place -> place.sheet().isEmpty()).isPresent();
    }

    /**
     * The names of the sheets that a person sees, in their order.
     *
     * @throws AnswerFileException when it is no such file
     */
    public static List<String> sheets(byte[] bytes) {
        try {
            var file = new SpreadsheetFile(unpacked(bytes));
            file.workbook();
            return file.shown().stream().map(Sheet::name).toList();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new AnswerFileException(Reason.NOT_A_SPREADSHEET);
        }
    }

    /** The cells as a text between tabs. */
    static String text(byte[] bytes, Optional<String> range, Commas commas) {
        return rows(bytes, range, commas).stream()
                .map(
                        row ->
                                row.stream()
                                        .map(cell -> cell.replaceAll("\\s+", " ").strip())
                                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, byte[]> unpacked(byte[] bytes) throws IOException {
        var parts = new HashMap<String, byte[]>();
        int room = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (OTHERS.stream().anyMatch(name::startsWith)) {
                    throw new AnswerFileException(Reason.OTHER_SPREADSHEET);
                }
                if (name.startsWith("xl/") && name.endsWith(".xml") || name.endsWith(".rels")) {
                    byte[] part = zip.readNBytes(room + 1);
                    room -= part.length;
                    if (room < 0) {
                        throw new AnswerFileException(Reason.NOT_A_SPREADSHEET);
                    }
                    parts.put(name, part);
                }
            }
        }
        return parts;
    }

    private interface Event {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    /** Reads a part, element by element. */
    private void read(String name, Event event) throws XMLStreamException {
        InputStream bytes = new ByteArrayInputStream(parts.getOrDefault(name, new byte[0]));
        XMLStreamReader xml = XML.createXMLStreamReader(bytes, StandardCharsets.UTF_8.name());
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                event.at(xml);
            }
        }
        xml.close();
    }

    private List<List<String>> rows(Optional<String> asked, Commas commas)
            throws XMLStreamException {
        workbook();
        boolean isSheet = sheets.stream().anyMatch(one -> asked.equals(Optional.of(one.name())));
        Range range = isSheet || asked.isEmpty() ? Range.all(asked) : range(asked.get(), names);
        List<Sheet> named =
                range.sheet().isEmpty()
                        ? shown()
                        : sheets.stream()
                                .filter(one -> range.sheet().get().equals(one.name()))
                                .toList();
        if (named.isEmpty()) {
            throw noRange(asked.orElse(""));
        }
        String part = part(named.getFirst().relation());
        SheetCells cells = cells(part, range, commas == Commas.DECIMAL);
        boolean isMixed = commas == Commas.UNSAID && cells.hasDecimalCommas();
        return isMixed ? cells(part, range, true).all() : cells.all();
    }

    private SheetCells cells(String part, Range range, boolean withCommas)
            throws XMLStreamException {
        var cells = new SheetCells(sharedTexts(), dates(), range::holds, withCommas ? ',' : '.');
        read(part, cells::take);
        return cells;
    }

    private void workbook() throws XMLStreamException {
        read(
                "xl/workbook.xml",
                xml -> {
                    switch (xml.getLocalName()) {
                        case "workbookPr" ->
                                countsFrom1904 =
                                        "1".equals(xml.getAttributeValue(null, "date1904"))
                                                || "true"
                                                        .equals(
                                                                xml.getAttributeValue(
                                                                        null, "date1904"));
                        case "sheet" -> {
                            String state = xml.getAttributeValue(null, "state");
                            boolean isShown = state == null || state.equals("visible");
                            sheets.add(
                                    new Sheet(
                                            xml.getAttributeValue(null, "name"),
                                            relation(xml),
                                            isShown));
                        }
                        case "definedName" -> {
                            String name = xml.getAttributeValue(null, "name");
                            names.putIfAbsent(name, xml.getElementText().strip());
                        }
                        default -> {}
                    }
                });
    }

    /** The sheets that a person sees; all where none is shown. */
    private List<Sheet> shown() {
        List<Sheet> shown = sheets.stream().filter(Sheet::isShown).toList();
        return shown.isEmpty() ? sheets : shown;
    }

    private CellDates dates() throws XMLStreamException {
        var dates = new CellDates(countsFrom1904);
        if (parts.containsKey("xl/styles.xml")) {
            read("xl/styles.xml", dates::take);
        }
        return dates;
    }

    private static Range range(String asked, Map<String, String> names) {
        String place = names.getOrDefault(asked, asked);
        return Range.of(place).orElseThrow(() -> noRange(asked));
    }

    private static AnswerFileException noRange(String asked) {
        return new AnswerFileException(Reason.NO_RANGE, asked);
    }

    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            boolean isRelation =
                    xml.getAttributeLocalName(i).equals("id")
                            && xml.getAttributeNamespace(i) != null;
            if (isRelation) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The name of the part of a sheet, by its relation to the workbook. */
    private String part(String relation) throws XMLStreamException {
        var targets = new HashMap<String, String>();
        read(
                "xl/_rels/workbook.xml.rels",
                xml ->
                        targets.put(
                                String.valueOf(xml.getAttributeValue(null, "Id")),
                                String.valueOf(xml.getAttributeValue(null, "Target"))));
        String target = targets.getOrDefault(relation, "worksheets/sheet1.xml");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private List<String> sharedTexts() throws XMLStreamException {
        var texts = new ArrayList<StringBuilder>();
        if (parts.containsKey("xl/sharedStrings.xml")) {
            read(
                    "xl/sharedStrings.xml",
                    xml -> {
                        switch (xml.getLocalName()) {
                            case "si" -> texts.add(new StringBuilder());
                            case "t" -> texts.getLast().append(xml.getElementText());
                            case "rPh" -> SheetCells.skip(xml);
                            default -> {}
                        }
                    });
        }
        return texts.stream().map(StringBuilder::toString).toList();
    }

    /** A column by its letters, A is 0. */
    static int column(String letters) {
        return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1) - 1;
    }
}
