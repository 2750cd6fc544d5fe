package org.chancery.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    private record Point(int y, int x) {}

    @Test
    void membersAndSetsAreOrdered() {
        var map = new LinkedHashMap<String, Object>();
        map.put("b", 2);
        map.put("a", new LinkedHashSet<>(List.of("y", "x")));
        assertThat(CanonicalJson.write(map)).isEqualTo("{\"a\":[\"x\",\"y\"],\"b\":2}");
        assertThat(CanonicalJson.write(new Point(2, 1))).isEqualTo("{\"x\":1,\"y\":2}");
        assertThat(CanonicalJson.write(List.of("y", "x"))).isEqualTo("[\"y\",\"x\"]");
    }

    @Test
    void idsDatesAndConstantsAreTexts() {
        var id = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
        assertThat(CanonicalJson.write(Arrays.asList(
                        new PostId(id),
                        PartialDate.parse("2018-03"),
                        Instant.parse("2020-08-17T10:00:00Z"),
                        Marking.SECRET,
                        true,
                        Optional.empty(),
                        null)))
                .isEqualTo("[\"" + id + "\",\"2018-03\",\"2020-08-17T10:00:00Z\",\"SECRET\",true,null,null]");
        assertThat(CanonicalJson.write(Map.of(new PostId(id), 1))).isEqualTo("{\"" + id + "\":1}");
    }

    @Test
    void onlyWhatMustBeIsEscaped() {
        assertThat(CanonicalJson.write("\"\\\b\t\n\f\r\u0001\u001f/é😀السلام"))
                .isEqualTo("\"\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u001f/é😀السلام\"");
    }

    @Test
    void whatHasNoCanonicalFormIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
