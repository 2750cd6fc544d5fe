package org.chancery.testing;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.CacheAwareContextLoaderDelegate;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.cache.DefaultCacheAwareContextLoaderDelegate;
import org.springframework.test.context.web.WebMergedContextConfiguration;

/**
 * Gives one test class one application context per {@link Engine}: Spring looks its context up by configuration, and the
 * configuration gets the address of the current engine's database just before it is looked up. All test classes share
 * the two contexts.
 */
class EngineBootstrapper extends SpringBootTestContextBootstrapper {

    @Override
    protected WebEnvironment getWebEnvironment(Class<?> testClass) {
        return WebEnvironment.MOCK;
    }

    @Override
    protected CacheAwareContextLoaderDelegate getCacheAwareContextLoaderDelegate() {
        return new PerEngine();
    }

    private static final class PerEngine extends DefaultCacheAwareContextLoaderDelegate {

        @Override
        public boolean isContextLoaded(MergedContextConfiguration configuration) {
            return super.isContextLoaded(onCurrentEngine(configuration));
        }

        @Override
        public ApplicationContext loadContext(MergedContextConfiguration configuration) {
            return super.loadContext(onCurrentEngine(configuration));
        }

        @Override
        public void closeContext(MergedContextConfiguration configuration, HierarchyMode hierarchyMode) {
            super.closeContext(onCurrentEngine(configuration), hierarchyMode);
        }

        @Override
        public void registerContextUsage(MergedContextConfiguration configuration, Class<?> testClass) {
            super.registerContextUsage(onCurrentEngine(configuration), testClass);
        }

        @Override
        public void unregisterContextUsage(MergedContextConfiguration configuration, Class<?> testClass) {
            super.unregisterContextUsage(onCurrentEngine(configuration), testClass);
        }

        private MergedContextConfiguration onCurrentEngine(MergedContextConfiguration general) {
            String[] properties = Stream.concat(
                            Arrays.stream(general.getPropertySourceProperties()),
                            Stream.of("spring.datasource.url="
                                    + Engine.current().orElse(Engine.H2).url()))
                    .toArray(String[]::new);
            var special = new MergedContextConfiguration(
                    general.getTestClass(),
                    general.getLocations(),
                    general.getClasses(),
                    general.getContextInitializerClasses(),
                    general.getActiveProfiles(),
                    general.getPropertySourceDescriptors(),
                    properties,
                    general.getContextCustomizers(),
                    general.getContextLoader(),
                    this,
                    general.getParent());
            return general instanceof WebMergedContextConfiguration web
                    ? new WebMergedContextConfiguration(special, web.getResourceBasePath())
                    : special;
        }
    }
}
