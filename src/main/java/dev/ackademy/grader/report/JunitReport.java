package dev.ackademy.grader.report;

import dev.ackademy.grader.Wording;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit XML: a learner's fault is a {@code failure}, ours and a check that never ran is an {@code error}. */
final class JunitReport {
    private JunitReport() {}

    static String write(Verdict verdict, Wording wording) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            suite(xml, verdict, wording);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("a report that is not XML", broken);
        }
        return text + "\n";
    }

    private static void suite(XMLStreamWriter xml, Verdict verdict, Wording wording) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", verdict.exercise().text());
        xml.writeAttribute("tests", String.valueOf(verdict.checks().size()));
        xml.writeAttribute("failures", String.valueOf(count(verdict, CheckResult.Status.FAIL)));
        xml.writeAttribute("errors", String.valueOf(count(verdict, CheckResult.Status.ERROR)));
        xml.writeAttribute("skipped", "0");
        xml.writeAttribute("time", seconds(verdict.millis()));
        xml.writeStartElement("properties");
        property(xml, "outcome", verdict.outcome().id());
        property(xml, "seed", String.valueOf(verdict.seed()));
        xml.writeEndElement();
        for (CheckResult check : verdict.checks()) {
            testCase(xml, check, verdict, wording);
        }
        if (!verdict.output().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(printable(String.join("\n", verdict.output())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void testCase(XMLStreamWriter xml, CheckResult check, Verdict verdict, Wording wording)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", check.id() + " " + wording.check(verdict.exercise(), check.id()));
        xml.writeAttribute("classname", verdict.exercise().text());
        xml.writeAttribute("time", seconds(check.millis()));
        switch (check.status()) {
            case PASS -> {}
            case FAIL ->
                problem(xml, "failure", check.findings().getFirst().symptom().word(), Sentences.of(check, wording));
            case ERROR -> problem(xml, "error", verdict.outcome().id(), wording.reason(verdict));
        }
        xml.writeEndElement();
    }

    private static void problem(XMLStreamWriter xml, String kind, String type, String message)
            throws XMLStreamException {
        xml.writeStartElement(kind);
        xml.writeAttribute("type", type);
        xml.writeAttribute("message", printable(message.lines().findFirst().orElse("")));
        xml.writeCharacters(printable(message));
        xml.writeEndElement();
    }

    private static void property(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", name);
        xml.writeAttribute("value", value);
    }

    private static long count(Verdict verdict, CheckResult.Status status) {
        boolean ours = verdict.outcome() == Outcome.GRADER_FAULT;
        return verdict.checks().stream()
                .filter(check -> check.status() == status && (!ours || status == CheckResult.Status.ERROR))
                .count();
    }

    /** XML 1.0 has no place for most control characters, and a program may print any. */
    private static String printable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private static String seconds(long millis) {
        return String.valueOf(millis / 1000.0);
    }
}
