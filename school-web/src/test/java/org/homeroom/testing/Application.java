package org.homeroom.testing;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.access.caller.Caller;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.base.shared.Settings;

/** The application's beans that work without a server: all but views, servlets, timers and whatever needs those. */
final class Application {
    private static final List<Class<? extends Annotation>> SCOPES =
            List.of(ApplicationScoped.class, RequestScoped.class, Dependent.class, Interceptor.class);
    private static final List<Class<? extends Annotation>> FROM_SERVER =
            List.of(Resource.class, EJB.class, PersistenceContext.class);
    private static final List<String> SERVER_PACKAGES =
            List.of("jakarta.security.", "jakarta.faces.", "jakarta.servlet.", "jakarta.ejb.", "org.omnifaces.");

    private Application() {
    }

    static Class<?>[] beans() {
        List<Class<?>> scoped = classes().filter(Application::isScoped).filter(type -> !needsServer(type)).toList();
        Set<Class<?>> beans = new HashSet<>(scoped);
        Set<Class<?>> all = classes().collect(Collectors.toSet());
        // A bean into which an excluded one is injected is excluded, too.
        while (beans.removeIf(bean -> injected(bean).anyMatch(field -> isMissing(field.getType(), all, beans)))) {
            continue;
        }
        return beans.toArray(Class<?>[]::new);
    }

    private static boolean isMissing(Class<?> type, Set<Class<?>> ours, Set<Class<?>> beans) {
        boolean madeByUs = ours.contains(type) && !type.isInterface() && type != Settings.class;
        return madeByUs && isScoped(type) && !beans.contains(type);
    }

    private static boolean isScoped(Class<?> type) {
        return SCOPES.stream().anyMatch(type::isAnnotationPresent);
    }

    private static boolean needsServer(Class<?> type) {
        return type.getSimpleName().endsWith("View") || type == Settings.class || Caller.class.isAssignableFrom(type)
                || Arrays.stream(type.getAnnotations()).anyMatch(a -> isServers(a.annotationType()))
                || fields(type).anyMatch(field -> FROM_SERVER.stream().anyMatch(field::isAnnotationPresent))
                || injected(type).anyMatch(field -> isServers(field.getType()));
    }

    private static boolean isServers(Class<?> type) {
        return SERVER_PACKAGES.stream().anyMatch(type.getName()::startsWith);
    }

    private static Stream<Field> injected(Class<?> type) {
        return fields(type).filter(field -> field.isAnnotationPresent(Inject.class));
    }

    private static Stream<Field> fields(Class<?> type) {
        return type == null ? Stream.empty() : Stream.concat(Arrays.stream(type.getDeclaredFields()), fields(type.getSuperclass()));
    }

    /** The school's classes, and those of the module whose tests are running. */
    static Stream<Class<?>> classes() {
        try {
            Path school = Path.of(BaseEntity.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Stream.of(school, Path.of("target/classes").toAbsolutePath()).distinct().flatMap(Application::classes);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> classes(Path place) {
        if (Files.isDirectory(place)) {
            return within(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return within(jar.getPath(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Class<?>> within(Path root) {
        try (Stream<Path> files = Files.walk(root.resolve("org/homeroom"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(Application::load).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Application.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
