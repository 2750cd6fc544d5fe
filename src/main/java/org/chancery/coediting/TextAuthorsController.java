package org.chancery.coediting;

import java.util.UUID;
import org.chancery.base.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers editors that show who wrote what, beside the room in which they write. */
@RestController
class TextAuthorsController {

    private final TextAuthors authors;

    TextAuthorsController(TextAuthors authors) {
        this.authors = authors;
    }

    @GetMapping("/coedit/{room}/authors")
    ResponseEntity<WhoWroteWhat> authors(@PathVariable UUID room) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(authors.of(new RoomId(room)));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void notFound(NotFound nothing) {
        // What may not be read looks like what does not exist.
    }
}
