package org.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.chancery.base.Marking;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls every public method of every service as every role and compares who gets in with {@code role-table.csv}, which
 * people review. What is true now is written to {@code target/role-table.csv}: read the difference before taking it over.
 */
@ServiceTest
class RoleTableTest {

    private static final Path TABLE = Path.of("src/test/resources/role-table.csv");
    private static final Path ACTUAL = Path.of("target/role-table.csv");

    private static final List<String> FEATURES_WITH_RECORDS =
            List.of("meeting.", "followup.", "agreement.", "approval.", "search.");

    /** The names of exports are no secret; of notices people see their own, as far as their roles still go. */
    private static final List<String> EXCEPTIONS = List.of("Export.name()", ".NoticeService.");

    private final ApplicationContext application;
    private final TestUsers people;
    private final TransactionTemplate transaction;

    RoleTableTest(ApplicationContext application, TestUsers people, TransactionTemplate transaction) {
        this.application = application;
        this.people = people;
        this.transaction = transaction;
    }

    @Test
    void everyRoleMayCallWhatTheTableSaysAndNothingElse() throws IOException {
        var actual = table();
        Files.writeString(ACTUAL, String.join("\n", actual) + "\n");
        assertThat(actual).containsExactlyElementsOf(Files.readAllLines(TABLE));
    }

    @Test
    void administratorsReachNoRecordByThatRoleAlone() {
        assertThat(callers()).allSatisfy((method, callers) -> {
            if (FEATURES_WITH_RECORDS.stream().anyMatch(method::startsWith)
                    && EXCEPTIONS.stream().noneMatch(method::contains)) {
                assertThat(callers).as(method).doesNotContain("administrator", "no role", "anonymous", "closed");
            }
        });
    }

    @Test
    void everyRoleMayDoWhatTheOneItIncludesMay() {
        assertThat(callers()).allSatisfy((method, callers) -> {
            if (callers.contains("reader")) {
                assertThat(callers).as(method).contains("officer");
            }
            if (callers.contains("officer")) {
                assertThat(callers).as(method).contains("supervisor");
            }
        });
    }

    private List<String> table() {
        var lines = new ArrayList<String>();
        lines.add("method," + String.join(",", callersByName().keySet()));
        callers()
                .forEach((method, callers) -> lines.add("\"" + method + "\","
                        + callersByName().keySet().stream()
                                .map(caller -> callers.contains(caller) ? "yes" : "no")
                                .collect(Collectors.joining(","))));
        return lines;
    }

    private Map<String, Set<String>> callers() {
        var result = new TreeMap<String, Set<String>>();
        people.post("BKO");
        var users = users();
        for (Object bean : services()) {
            var door = new DefaultPointcutAdvisor((MethodInterceptor) invocation -> {
                throw new LetIn();
            });
            var proxy = (Advised) bean;
            proxy.addAdvisor(door);
            try {
                for (Method method : methods(AopUtils.getTargetClass(bean))) {
                    result.put(
                            signature(method),
                            users.entrySet().stream()
                                    .filter(user -> mayCallWithinTransaction(bean, method, user.getValue()))
                                    .map(Map.Entry::getKey)
                                    .collect(Collectors.toUnmodifiableSet()));
                }
            } finally {
                proxy.removeAdvisor(door);
            }
        }
        return result;
    }

    /** Some methods require one; there is nothing to commit. */
    private boolean mayCallWithinTransaction(Object bean, Method method, @Nullable Actor actor) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            return mayCall(bean, method, actor);
        }));
    }

    private boolean mayCall(Object bean, Method method, @Nullable Actor actor) {
        if (actor == null) {
            people.signOut();
        } else {
            people.signIn(actor);
        }
        try {
            method.invoke(
                    bean,
                    Arrays.stream(method.getParameterTypes())
                            .map(RoleTableTest::nothing)
                            .toArray());
            throw new IllegalStateException(method + " cannot be guarded: is it final?");
        } catch (InvocationTargetException e) {
            return switch (e.getCause()) {
                case LetIn letIn -> true;
                case AccessDeniedException denied -> false;
                case AuthenticationCredentialsNotFoundException missing -> false;
                default -> throw new IllegalStateException(method + " fails before it is decided who may call it", e);
            };
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } finally {
            people.signOut();
        }
    }

    /** All services, and components that say who may call them. */
    private List<Object> services() {
        return Stream.of(application.getBeanDefinitionNames())
                .filter(application::isSingleton)
                .map(application::getBean)
                .filter(bean -> {
                    Class<?> type = AopUtils.getTargetClass(bean);
                    return type.getName().startsWith("org.chancery.")
                            && (AnnotatedElementUtils.hasAnnotation(type, Service.class)
                                    || AnnotatedElementUtils.hasAnnotation(type, PreAuthorize.class)
                                    || Arrays.stream(type.getDeclaredMethods())
                                            .anyMatch(method ->
                                                    AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class)));
                })
                .toList();
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .peek(method -> method.setAccessible(true))
                .toList();
    }

    private static String signature(Method method) {
        return method.getDeclaringClass().getName().substring("org.chancery.".length()) + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(" ", "(", ")"));
    }

    private Map<String, @Nullable Actor> users() {
        var users = new LinkedHashMap<String, @Nullable Actor>();
        callersByName().forEach((name, roles) -> {
            Actor actor = roles == null
                    ? null
                    : people.user(name.replace(' ', '-'), Marking.SECRET, Set.of(), roles.toArray(Role[]::new));
            if (name.equals("closed")) {
                people.close(actor);
            }
            users.put(name, actor);
        });
        return users;
    }

    private static Map<String, @Nullable List<Role>> callersByName() {
        var callers = new LinkedHashMap<String, @Nullable List<Role>>();
        callers.put("anonymous", null);
        callers.put("no role", List.of());
        callers.put("reader", List.of(Role.READER));
        callers.put("officer", List.of(Role.OFFICER));
        callers.put("supervisor", List.of(Role.SUPERVISOR));
        callers.put("administrator", List.of(Role.ADMINISTRATOR));
        callers.put("closed", List.of(Role.values()));
        return callers;
    }

    private static @Nullable Object nothing(Class<?> type) {
        return type.isPrimitive() ? java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0) : null;
    }

    /** Thrown where the method's own code would begin. */
    private static final class LetIn extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
