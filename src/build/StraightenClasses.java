import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URLClassLoader;
import java.nio.file.attribute.FileTime;
import java.util.function.Consumer;

/*
 * Writes out, in compiled classes, what Java would make when it first comes there, each time the program starts: the class
 * of a lambda, which case of a switch over types applies, and whether two records are equal. What the methods say and do
 * stays the same.
 *
 * Arguments: the folder of the classes, and the class path of what they use.
 */

static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
static final MethodTypeDesc OF_TWO =
        MethodTypeDesc.of(
                ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
static final MethodTypeDesc OF_ONE =
        MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object);

/** In the names of classes that are written for lambdas; the compiler gives no such names. */
static final String WRITTEN = "$$";

/** What a class that is straightened is to have besides its own. */
record More(
        ClassDesc owner,
        boolean isInterface,
        List<Consumer<ClassBuilder>> methods,
        List<LambdaClass> lambdas) {

    /** A method, and the call of it. */
    void called(CodeBuilder code, String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {
        var own = name + "$" + methods.size();
        int flags =
                AccessFlag.PRIVATE.mask() | AccessFlag.STATIC.mask() | AccessFlag.SYNTHETIC.mask();
        methods.add(made -> made.withMethodBody(own, type, flags, body::accept));
        code.invokestatic(owner, own, type, isInterface);
    }

    /** A lambda, and the place where it is made. */
    void made(CodeBuilder code, InvokeDynamicInstruction place) {
        var name = owner.displayName() + WRITTEN + lambdas.size();
        var lambda = LambdaClass.of(place, ClassDesc.of(owner.packageName(), name));
        lambdas.add(lambda);
        lambda.writePlace(code);
    }
}

void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    var places = new ArrayList<URL>(List.of(folder.toUri().toURL()));
    for (var entry : arguments[1].split(File.pathSeparator)) {
        places.add(Path.of(entry).toUri().toURL());
    }
    try (var loader = new URLClassLoader(places.toArray(URL[]::new));
            var files = Files.walk(folder)) {
        var resolver = ClassHierarchyResolver.ofClassLoading(loader);
        var classes =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(resolver),
                        ClassFile.ConstantPoolSharingOption.NEW_POOL);
        var nests =
                files.filter(it -> it.toString().endsWith(".class"))
                        .collect(Collectors.groupingBy(this::outermost));
        for (var nest : nests.entrySet()) {
            straighten(nest.getKey(), nest.getValue(), classes);
        }
    }
}

/** The file of the class that a class stands in. */
Path outermost(Path file) {
    var name = file.getFileName().toString();
    int inner = name.indexOf('$');
    return inner < 0 ? file : file.resolveSibling(name.substring(0, inner) + ".class");
}

/** Straightens a class and all that stand in it. */
void straighten(Path outermost, List<Path> nest, ClassFile classes) throws IOException {
    var lambdas = new ArrayList<LambdaClass>();
    var straightened = new LinkedHashMap<Path, byte[]>();
    for (var file : nest) {
        byte[] old = Files.readAllBytes(file);
        if (isWritten(file) || !mayHavePlaces(old)) {
            continue;
        }
        ClassModel model = classes.parse(old);
        var more =
                new More(
                        model.thisClass().asSymbol(),
                        model.flags().has(AccessFlag.INTERFACE),
                        new ArrayList<>(),
                        new ArrayList<>());
        byte[] bytes = straightened(model, more, classes);
        if (!more.methods().isEmpty() || !more.lambdas().isEmpty()) {
            straightened.put(file, bytes);
            lambdas.addAll(more.lambdas());
        }
    }
    if (!lambdas.isEmpty()) {
        write(lambdas, outermost, straightened, classes);
    }
    for (var entry : straightened.entrySet()) {
        replace(entry.getKey(), entry.getValue());
    }
    if (nest.stream().anyMatch(this::isWritten)) {
        deleteFormer(outermost, nest, classes);
    }
}

boolean isWritten(Path file) {
    return file.getFileName().toString().contains(WRITTEN);
}

boolean mayHavePlaces(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.contains("SwitchBootstraps")
            || text.contains("ObjectMethods")
            || text.contains("LambdaMetafactory");
}

byte[] straightened(ClassModel model, More more, ClassFile classes) {
    CodeTransform calls =
            (code, part) -> {
                if (!(part instanceof InvokeDynamicInstruction made)
                        || !isWritten(made, code, more)) {
                    code.with(part);
                }
            };
    var methods = ClassTransform.endHandler(made -> more.methods().forEach(it -> it.accept(made)));
    return classes.transformClass(
            model,
            ClassTransform.transformingMethodBodies(this::hasPlaces, calls).andThen(methods));
}

/**
 * Writes the classes of a nest's lambdas, and names them in its outermost class, which is straightened with the others. That
 * comes before the classes that use them: a build that is interrupted goes on with those.
 */
void write(
        List<LambdaClass> lambdas,
        Path outermost,
        Map<Path, byte[]> straightened,
        ClassFile classes)
        throws IOException {
    byte[] host = straightened.getOrDefault(outermost, Files.readAllBytes(outermost));
    ClassModel model = classes.parse(host);
    for (var lambda : lambdas) {
        var file = outermost.resolveSibling(lambda.name().displayName() + ".class");
        Files.write(file, lambda.bytes(model.thisClass().asSymbol()));
    }
    var owners = lambdas.stream().map(it -> owner(it.name())).collect(Collectors.toSet());
    var members =
            Stream.concat(
                            members(model).filter(it -> !owners.contains(owner(it))),
                            lambdas.stream().map(LambdaClass::name))
                    .toList();
    replace(
            outermost,
            classes.transformClass(
                    model,
                    ClassTransform.dropping(NestMembersAttribute.class::isInstance)
                            .andThen(
                                    ClassTransform.endHandler(
                                            made ->
                                                    made.with(
                                                            NestMembersAttribute.ofSymbols(
                                                                    members))))));
    straightened.remove(outermost);
}

/** The name of the class that the class of a lambda was written for, with the mark; of any other class its own. */
String owner(ClassDesc member) {
    var name = member.displayName();
    int mark = name.indexOf(WRITTEN);
    return mark < 0 ? name : name.substring(0, mark + WRITTEN.length());
}

Stream<ClassDesc> members(ClassModel host) {
    return host.findAttribute(Attributes.nestMembers()).stream()
            .flatMap(it -> it.nestMembers().stream())
            .map(ClassEntry::asSymbol);
}

/** Deletes the classes of lambdas that are no longer there. */
void deleteFormer(Path outermost, List<Path> nest, ClassFile classes) throws IOException {
    var members =
            Files.exists(outermost)
                    ? members(classes.parse(outermost))
                            .map(it -> it.displayName() + ".class")
                            .collect(Collectors.toSet())
                    : Set.<String>of();
    for (var file : nest) {
        if (isWritten(file) && !members.contains(file.getFileName().toString())) {
            Files.delete(file);
        }
    }
}

/** Keeps the time of the file, by which the compiler tells whether it is newer than its source. */
void replace(Path file, byte[] bytes) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, time);
}

boolean hasPlaces(MethodModel method) {
    return method.code().stream()
            .flatMap(code -> code.elementStream())
            .anyMatch(InvokeDynamicInstruction.class::isInstance);
}

/** Writes the call of a method in the place of one that would be made, if it is such a place. */
boolean isWritten(InvokeDynamicInstruction made, CodeBuilder code, More more) {
    var type = made.typeSymbol();
    var owner = made.bootstrapMethod().owner();
    var name = made.name().stringValue();
    if (LambdaClass.isAt(made)) {
        more.made(code, made);
        return true;
    }
    var facts = made.bootstrapArgs();
    if (owner.equals(SWITCHES)
            && name.equals("typeSwitch")
            && !type.parameterType(0).isPrimitive()
            && facts.stream().allMatch(ClassDesc.class::isInstance)) {
        var cases = facts.stream().map(ClassDesc.class::cast).toList();
        more.called(code, name, type, body -> writeSwitch(body, cases));
        return true;
    }
    if (owner.equals(RECORDS) && !name.equals("toString")) {
        var fields = facts.stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
        more.called(
                code,
                name,
                type,
                name.equals("equals")
                        ? body -> writeEquals(body, more.owner(), fields)
                        : body -> writeHash(body, more.owner(), fields));
        return true;
    }
    return false;
}

/**
 * The number of the first case, from one of a number on, that a value is of; -1 for none at all, the number of cases for
 * one of no case.
 *
 * @see java.lang.runtime.SwitchBootstraps#typeSwitch
 */
void writeSwitch(CodeBuilder body, List<ClassDesc> cases) {
    body.aload(0).ifThen(Opcode.IFNULL, none -> none.iconst_m1().ireturn());
    for (int i = 0; i < cases.size(); i++) {
        Label next = body.newLabel();
        body.iload(1).loadConstant(i).if_icmpgt(next);
        body.aload(0).instanceOf(cases.get(i)).ifeq(next);
        body.loadConstant(i).ireturn();
        body.labelBinding(next);
    }
    body.loadConstant(cases.size()).ireturn();
}

/** @see java.lang.runtime.ObjectMethods */
void writeEquals(CodeBuilder body, ClassDesc owner, List<DirectMethodHandleDesc> fields) {
    body.aload(0).aload(1).ifThen(Opcode.IF_ACMPEQ, same -> same.iconst_1().ireturn());
    Label differs = body.newLabel();
    body.aload(1).instanceOf(owner).ifeq(differs);
    body.aload(1).checkcast(owner).astore(2);
    for (var field : fields) {
        var type = field.invocationType().returnType();
        body.aload(0).getfield(owner, field.methodName(), type);
        body.aload(2).getfield(owner, field.methodName(), type);
        switch (type.descriptorString()) {
            case "Z", "B", "S", "C", "I" -> body.if_icmpne(differs);
            case "J" -> body.lcmp().ifne(differs);
            case "F", "D" ->
                    body.invokestatic(
                                    Boxes.of(type),
                                    "compare",
                                    MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
                            .ifne(differs);
            default -> body.invokestatic(OBJECTS, "equals", OF_TWO).ifeq(differs);
        }
    }
    body.iconst_1().ireturn();
    body.labelBinding(differs).iconst_0().ireturn();
}

/** @see java.lang.runtime.ObjectMethods */
void writeHash(CodeBuilder body, ClassDesc owner, List<DirectMethodHandleDesc> fields) {
    body.iconst_0();
    for (var field : fields) {
        var type = field.invocationType().returnType();
        body.bipush(31).imul().aload(0).getfield(owner, field.methodName(), type);
        if (type.isPrimitive()) {
            var hash = MethodTypeDesc.of(ConstantDescs.CD_int, type);
            body.invokestatic(Boxes.of(type), "hashCode", hash);
        } else {
            body.invokestatic(OBJECTS, "hashCode", OF_ONE);
        }
        body.iadd();
    }
    body.ireturn();
}
