package dev.ackademy.app;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One site and one browser for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {
    TestSite site;
    TestBrowser browser;

    /** The site that the tests visit: one that grades, if they do not say otherwise. */
    TestSite newSite() throws Exception {
        return TestSite.open();
    }

    @BeforeAll
    final void openSiteAndBrowser() throws Exception {
        site = newSite();
        browser = TestBrowser.open();
    }

    @AfterAll
    final void closeBrowserAndSite() throws Exception {
        browser.close();
        site.close();
    }
}
