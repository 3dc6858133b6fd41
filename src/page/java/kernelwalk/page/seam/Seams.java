package kernelwalk.page.seam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/** Leads calls of what the browser's class library lacks to {@link Library}, while the script is compiled. */
public final class Seams implements ClassHolderTransformer {

    private static final String LIBRARY = Library.class.getName();
    private static final String DECIMAL = "java.math.BigDecimal";
    private static final ValueType TEXT = ValueType.object("java.lang.String");
    private static final ValueType THING = ValueType.object("java.lang.Object");

    /** Of each class, the methods that are called elsewhere. */
    private static final Map<String, Set<String>> METHODS =
            Map.ofEntries(
                    Map.entry("java.lang.Class", Set.of("getModule", "getResourceAsStream")),
                    Map.entry("java.lang.Float", Set.of("float16ToFloat", "floatToFloat16")),
                    Map.entry("java.lang.Math", Set.of("fma", "rint")),
                    Map.entry("java.lang.String", Set.of("format")),
                    Map.entry(DECIMAL, Set.of("sqrt")),
                    Map.entry("java.math.BigInteger", Set.of("sqrtAndRemainder")),
                    Map.entry("java.nio.charset.Charset", Set.of("isSupported")),
                    Map.entry("java.util.ResourceBundle", Set.of("getBundle")),
                    Map.entry("java.util.regex.Matcher", Set.of("replaceAll")),
                    Map.entry("java.util.regex.Pattern", Set.of("splitAsStream")),
                    Map.entry("java.util.stream.IntStream", Set.of("parallel")),
                    Map.entry("tools.jackson.core.util.JsonRecyclerPools", Set.of("defaultPool")));

    /** What is known where it takes a text first. */
    private static final Set<String> KNOWN = Set.of("format", "replaceAll");

    @Override
    public void transformClass(ClassHolder holder, ClassHolderTransformerContext context) {
        boolean isOurs = holder.getName().startsWith("kernelwalk.");
        boolean isJson = holder.getName().startsWith("tools.jackson.");
        boolean isDecimal = holder.getName().equals(DECIMAL);
        if ((isOurs || isJson || isDecimal) && !holder.getName().equals(LIBRARY)) {
            for (MethodHolder method : holder.getMethods()) {
                calls(method).forEach(isDecimal ? Seams::exactly : Seams::elsewhere);
            }
        }
    }

    private static List<InvokeInstruction> calls(MethodHolder method) {
        List<InvokeInstruction> calls = new ArrayList<>();
        if (method.getProgram() != null) {
            for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                for (Instruction instruction : block) {
                    if (instruction instanceof InvokeInstruction call) {
                        calls.add(call);
                    }
                }
            }
        }
        return calls;
    }

    /** A decimal is not rounded where its number of digits is only guessed, so it has to be known. */
    private static void exactly(InvokeInstruction call) {
        if (call.getMethod().getName().equals("aproxPrecision")) {
            call.setMethod(
                    new MethodReference(
                            call.getMethod().getClassName(), "precision", ValueType.INTEGER));
        }
    }

    private static void elsewhere(InvokeInstruction call) {
        MethodReference method = call.getMethod();
        Set<String> names = METHODS.getOrDefault(method.getClassName(), Set.of());
        boolean isKnown = method.parameterCount() > 0 && method.parameterType(0).equals(TEXT);
        if (!names.contains(method.getName()) || isKnown && KNOWN.contains(method.getName())) {
            return;
        }
        List<ValueType> types = new ArrayList<>();
        List<Variable> arguments = new ArrayList<>();
        if (call.getInstance() != null) {
            types.add(ValueType.object(method.getClassName()));
            arguments.add(call.getInstance());
        }
        arguments.addAll(call.getArguments());
        for (ValueType type : method.getParameterTypes()) {
            types.add(known(type));
        }
        types.add(known(method.getReturnType()));
        call.setInstance(null);
        call.setType(InvocationType.SPECIAL);
        call.setMethod(
                new MethodReference(LIBRARY, method.getName(), types.toArray(ValueType[]::new)));
        call.setArguments(arguments.toArray(Variable[]::new));
    }

    /** The browser has no modules. */
    private static ValueType known(ValueType type) {
        return type.equals(ValueType.object("java.lang.Module")) ? THING : type;
    }
}
