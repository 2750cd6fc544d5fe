package org.chancery.meeting;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, UUID> {

    Meeting save(Meeting meeting);
}
