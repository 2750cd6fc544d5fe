package org.chancery.meeting.ui;

import java.util.Comparator;
import java.util.List;
import org.chancery.directory.InstitutionService;
import org.chancery.directory.PersonLookup;
import org.chancery.directory.PostService;
import org.chancery.directory.SubjectService;
import org.chancery.meeting.AttendanceService;
import org.chancery.meeting.DecisionService;
import org.chancery.meeting.DossierService;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.MeetingTexts;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.StatementService;
import org.chancery.meeting.TopicService;
import org.chancery.security.CurrentUser;
import org.chancery.security.UserNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the panels of the editor call, in one parameter, with the panels that other features offer. */
record EditorServices(
        MeetingService meetings,
        MeetingWriting writing,
        MeetingTexts texts,
        EntryService entries,
        AttendanceService attendances,
        TopicService topics,
        StatementService statements,
        DecisionService decisions,
        DossierService dossiers,
        PostService posts,
        PersonLookup people,
        InstitutionService institutions,
        SubjectService subjects,
        CurrentUser currentUser,
        UserNames userNames,
        List<TopicPanelProvider> topicPanels,
        List<TopicRowsProvider> topicRows,
        List<EditorPanelProvider> railPanels) {

    /** Gathers them. */
    @Configuration(proxyBeanMethods = false)
    static class Gathering {

        @Bean
        EditorServices editorServices(
                MeetingService meetings,
                MeetingWriting writing,
                MeetingTexts texts,
                EntryService entries,
                AttendanceService attendances,
                TopicService topics,
                StatementService statements,
                DecisionService decisions,
                DossierService dossiers,
                PostService posts,
                PersonLookup people,
                InstitutionService institutions,
                SubjectService subjects,
                CurrentUser currentUser,
                UserNames userNames,
                ObjectProvider<TopicPanelProvider> topicPanels,
                ObjectProvider<TopicRowsProvider> topicRows,
                ObjectProvider<EditorPanelProvider> railPanels) {
            return new EditorServices(
                    meetings,
                    writing,
                    texts,
                    entries,
                    attendances,
                    topics,
                    statements,
                    decisions,
                    dossiers,
                    posts,
                    people,
                    institutions,
                    subjects,
                    currentUser,
                    userNames,
                    topicPanels.stream()
                            .sorted(Comparator.comparingInt(TopicPanelProvider::order))
                            .toList(),
                    topicRows.stream()
                            .sorted(Comparator.comparingInt(TopicRowsProvider::order))
                            .toList(),
                    railPanels.stream()
                            .sorted(Comparator.comparingInt(EditorPanelProvider::order))
                            .toList());
        }
    }
}
