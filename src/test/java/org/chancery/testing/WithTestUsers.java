package org.chancery.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Adds {@link TestUsers} to an application that is otherwise as it is delivered, its clock included. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Import(DatabaseSupport.class)
public @interface WithTestUsers {

    /** Empties the database between tests. */
    final class Cleaning {

        private Cleaning() {}

        /** Brings the application's database back to what the migrations made of it. */
        public static void clean(ApplicationContext application) {
            application.getBean(DatabaseCleaner.class).clean();
        }
    }
}
