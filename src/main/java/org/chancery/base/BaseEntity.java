package org.chancery.base;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every stored thing has: an identity given at construction (UUID version 7, so that new rows sit together in the
 * index) and a version that turns a lost update into an error.
 */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    protected BaseEntity() {
        this.id = OrderedIds.next();
    }

    public UUID id() {
        return id;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof BaseEntity entity
                && org.hibernate.Hibernate.getClass(this) == org.hibernate.Hibernate.getClass(entity)
                && id.equals(entity.id());
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}
