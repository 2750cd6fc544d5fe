package org.chancery.directory.ui;

import org.chancery.directory.InstitutionService;
import org.chancery.directory.SuccessionService;
import org.springframework.stereotype.Component;

/** What the panels about an institution need of the server. */
@Component
record InstitutionPanels(InstitutionService institutions, SuccessionService succession, PersonPanels people) {}
