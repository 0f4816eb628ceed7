import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.omegat.core.Core;
import org.omegat.core.data.PrepareTMXEntry;
import org.omegat.core.data.ProjectProperties;
import org.omegat.core.data.ProjectTMX;
import org.omegat.core.data.RealProject;
import org.omegat.core.data.SourceTextEntry;
import org.omegat.core.data.TMXEntry;
import org.omegat.core.matching.NearString;
import org.omegat.core.threads.IAutoSave;
import org.omegat.core.statistics.FindMatches;
import org.omegat.filters2.master.FilterMaster;
import org.omegat.filters2.master.PluginUtils;
import org.omegat.gui.glossary.FindGlossaryThread;
import org.omegat.gui.glossary.GlossaryEntry;
import org.omegat.gui.glossary.GlossaryManager;
import org.omegat.gui.glossary.GlossaryTextArea;
import org.omegat.gui.matches.MatchesVarExpansion;
import org.omegat.util.OConsts;
import org.omegat.util.ProjectFileStorage;
import org.omegat.util.RuntimePreferences;
import sun.misc.Unsafe;

/**
 * Opens a project with OmegaT's own classes and answers questions about it, a line each:
 *
 * <pre>
 * segments                 source TAB translation, in order
 * matches N                source TAB target TAB scores TAB files TAB what x-tm says
 * terms N                  source TAB translations TAB comments, as the glossary pane has them
 * other N                  language TAB translation, of tm/tmx2source
 * translate N TAB text     as a translator who confirms it
 * save                     as Ctrl+S does
 * get URL TAB etag         status TAB etag, and the body as one line: as mapped files are fetched
 * </pre>
 *
 * An answer ends with an empty line.
 */
public final class Harness {
    private static RealProject project;
    private static PrintStream out;

    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (Throwable e) {
            // OmegaT's own threads would go on.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws Exception {
        // What OmegaT prints is not for us.
        out = new PrintStream(System.out, true, "UTF-8");
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        LogManager.getLogManager().reset();
        open(new File(arguments[0]), new File(arguments[1]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        out.println();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            answer(line);
            out.println();
            out.flush();
        }
        project.closeProject();
        System.exit(0);
    }

    private static void open(File folder, File configuration) throws Exception {
        Map<String, String> parameters = new HashMap<>();
        RuntimePreferences.setConfigDir(configuration.getPath());
        RuntimePreferences.setQuietMode(true);
        PluginUtils.loadPlugins(parameters);
        Core.initializeConsole(parameters);
        Core.setFilterMaster(new FilterMaster(FilterMaster.createDefaultFiltersConfig()));
        ProjectProperties properties = ProjectFileStorage.loadProjectProperties(folder);
        properties.verifyProject();
        Field saving = Core.class.getDeclaredField("saveThread");
        saving.setAccessible(true);
        saving.set(null, new IAutoSave() {
            @Override public void enable() { }
            @Override public void disable() { }
        });
        project = new RealProject(properties);
        Core.setProject(project);
        project.loadProject(true);
    }

    private static void answer(String line) throws Exception {
        if (line.startsWith("get ")) {
            get(line.substring(4).split("\t"));
            return;
        }
        String[] words = line.split("[ \t]", 3);
        SourceTextEntry entry = words.length > 1
            ? project.getAllEntries().get(Integer.parseInt(words[1]) - 1) : null;
        switch (words[0]) {
            case "segments": segments(); break;
            case "matches": matches(entry); break;
            case "terms": terms(entry); break;
            case "other": other(entry); break;
            case "translate": translate(entry, words[2]); break;
            case "save": save(); break;
            default: throw new IllegalArgumentException(line);
        }
    }

    private static void segments() {
        for (SourceTextEntry entry : project.getAllEntries()) {
            TMXEntry translation = project.getTranslationInfo(entry);
            print(entry.getSrcText(), translation.isTranslated() ? translation.translation : "");
        }
    }

    private static void matches(SourceTextEntry entry) throws Exception {
        FindMatches finder = new FindMatches(project.getSourceTokenizer(), 5, true, false);
        List<NearString> found = finder.search(project, entry.getSrcText(), true, true, () -> false);
        MatchesVarExpansion pane = new MatchesVarExpansion("");
        for (NearString match : found) {
            NearString.Scores best = match.scores[0];
            print(
                match.source, match.translation,
                best.score + "/" + best.scoreNoStem + "/" + best.adjustedScore,
                String.join(" ", match.projs), match.props == null ? "" : pane.expandProperties("@{x-tm}", match.props));
        }
    }

    /** The pane's search, with a pane that was never made: it needs a screen. */
    private static void terms(SourceTextEntry entry) throws Exception {
        Field field = Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        GlossaryTextArea pane =
            (GlossaryTextArea) ((Unsafe) field.get(null)).allocateInstance(GlossaryTextArea.class);
        GlossaryManager manager = new GlossaryManager(null);
        Field own = GlossaryManager.class.getDeclaredField("priorityGlossary");
        own.setAccessible(true);
        own.set(manager, new File(project.getProjectProperties().getWriteableGlossary()));
        List<File> files = new ArrayList<>();
        list(new File(project.getProjectProperties().getGlossaryRoot()), files);
        for (File file : files) {
            try {
                manager.fileChanged(file);
            } catch (NullPointerException e) {
                // It tells the pane last, and there is none.
            }
        }
        Method search = FindGlossaryThread.class.getDeclaredMethod("search");
        search.setAccessible(true);
        Object thread = new FindGlossaryThread(pane, entry, manager) {
            @Override protected boolean isEntryChanged() { return false; }
        };
        for (Object found : (List<?>) search.invoke(thread)) {
            GlossaryEntry term = (GlossaryEntry) found;
            print(
                term.getSrcText(), String.join(" | ", term.getLocTerms(false)),
                String.join(" | ", term.getComments()));
        }
    }

    private static void list(File folder, List<File> files) {
        for (File file : folder.listFiles()) {
            if (file.isDirectory()) list(file, files); else files.add(file);
        }
    }

    private static void other(SourceTextEntry entry) {
        project.getOtherTargetLanguageTMs().forEach((language, memory) -> {
            TMXEntry found = memory.getDefaultTranslation(entry.getSrcText());
            if (found != null) print(language.getLanguage(), found.translation);
        });
    }

    private static void translate(SourceTextEntry entry, String text) {
        PrepareTMXEntry translation = new PrepareTMXEntry();
        translation.source = entry.getSrcText();
        translation.translation = text;
        project.setTranslation(entry, translation, true, null);
    }

    /** The part of saving that is no menu's. */
    private static void save() throws Exception {
        Field memory = RealProject.class.getDeclaredField("projectTMX");
        memory.setAccessible(true);
        ProjectProperties properties = project.getProjectProperties();
        ((ProjectTMX) memory.get(project)).save(
            properties, properties.getProjectInternal() + OConsts.STATUS_EXTENSION, true);
    }

    /** Like the repository for HTTP that OmegaT has from 3.7 on, by the same class of Java's. */
    private static void get(String[] words) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) new URL(words[0]).openConnection();
        if (words.length > 1) connection.setRequestProperty("If-None-Match", words[1]);
        print("" + connection.getResponseCode(), connection.getHeaderField("ETag"));
        if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
            print(new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        connection.disconnect();
    }

    private static void print(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i] == null ? "" : cells[i].replace("\t", " ").replace("\n", "\\n");
            out.print((i == 0 ? "" : "\t") + cell);
        }
        out.println();
    }
}
