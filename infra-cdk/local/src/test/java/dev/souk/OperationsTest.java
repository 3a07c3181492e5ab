package dev.souk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.souk.contract.Contract;
import dev.souk.contract.Worker;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.workers.ObjectWorker;
import dev.souk.platform.workers.QueueWorker;
import dev.souk.platform.workers.ScheduledWorker;
import dev.souk.platform.workers.SocketWorker;
import dev.souk.platform.workers.StreamBatchWorker;
import dev.souk.platform.workers.StreamSettlingWorker;
import dev.souk.platform.workers.StreamWorker;
import jakarta.inject.Named;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The contract is the table of contents: what stands there is a class of that name, with a test of that name. */
class OperationsTest {
    private static final String FUNCTIONS = "dev.souk.functions";
    private static final List<Class<?>> KINDS = List.of(
            Endpoint.class,
            QueueWorker.class,
            StreamWorker.class,
            StreamSettlingWorker.class,
            StreamBatchWorker.class,
            ObjectWorker.class,
            ScheduledWorker.class,
            SocketWorker.class);

    /** The class that each operation and worker has to be, with what it has to extend. */
    private static Map<String, String> stated() {
        var contract = Contract.load();
        var stated = new TreeMap<String, String>();
        contract.operations()
                .forEach(operation -> stated.put(
                        FUNCTIONS + "." + operation.module() + "." + operation.operationId(),
                        Endpoint.class.getSimpleName()));
        contract.workers()
                .forEach(worker ->
                        stated.put(FUNCTIONS + "." + worker.module() + "." + worker.name(), kind(worker.trigger())));
        return stated;
    }

    /** What starts such a class: a stream is followed change by change, by batches, or both. */
    private static String started(Class<?> kind) {
        var followsStream = kind == StreamBatchWorker.class || kind == StreamSettlingWorker.class;
        return (followsStream ? StreamWorker.class : kind).getSimpleName();
    }

    private static String kind(Worker.Trigger trigger) {
        return switch (trigger) {
            case Worker.Trigger.Queue _ -> QueueWorker.class.getSimpleName();
            case Worker.Trigger.Stream _ -> StreamWorker.class.getSimpleName();
            case Worker.Trigger.Schedule _ -> ScheduledWorker.class.getSimpleName();
            case Worker.Trigger.Objects _ -> ObjectWorker.class.getSimpleName();
            case Worker.Trigger.Socket _ -> SocketWorker.class.getSimpleName();
        };
    }

    private static List<JavaClass> handlers() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(FUNCTIONS).stream()
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> KINDS.stream().anyMatch(type::isAssignableTo))
                        .toList();
    }

    @Test
    void makesEachOperationAndWorkerOneClassInTheModuleOfItsTag() {
        var there = new TreeMap<String, String>();
        handlers()
                .forEach(type -> KINDS.stream()
                        .filter(type::isAssignableTo)
                        .forEach(kind -> there.put(type.getName(), started(kind))));

        assertThat(there).isEqualTo(stated());
    }

    @Test
    void namesEachHandlerAsItsClass() {
        assertThat(handlers())
                .isNotEmpty()
                .allSatisfy(
                        type -> assertThat(type.getAnnotationOfType(Named.class).value())
                                .isEqualTo(type.getSimpleName()));
    }

    @Test
    void testsEachInAClassOfItsName() {
        var missing = new ArrayList<Path>();
        for (var name : stated().keySet()) {
            var module = name.substring(FUNCTIONS.length() + 1, name.lastIndexOf('.'));
            var test = Path.of("../../functions", module, "src/test/java", name.replace('.', '/') + "Test.java");
            if (!Files.isRegularFile(test)) {
                missing.add(test);
            }
        }

        assertThat(missing).isEmpty();
    }
}
