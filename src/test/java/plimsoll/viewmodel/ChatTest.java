package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.core.Conversation;
import plimsoll.core.FileType;
import plimsoll.core.Tokens;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Chat.Moment;

class ChatTest {
    private static final Chat STARTER = at(16_384, Conversation.SHORT_CHAT);

    private static Chat at(int context, Conversation conversation) {
        return new Chat(conversation, Plans.starter().withContext(new Tokens(context)).estimate());
    }

    @Test
    void everyTurnIsAStepAndASlope() {
        var chat = at(256, new Conversation(100, 50, 50, 2));
        assertEquals(
                List.of(
                        new Moment(0, 100),
                        new Moment(0, 150),
                        new Moment(0.5, 200),
                        new Moment(0.5, 250),
                        new Moment(0.56, 256)),
                chat.moments());
    }

    @Test
    void theLineNeverFallsAndEndsWhenFull() {
        for (int context = 512; context <= 1 << 17; context *= 2) {
            for (var talk : List.of(Conversation.SHORT_CHAT, Conversation.LONG_DOCUMENT)) {
                var chat = at(context, talk);
                var moments = chat.moments();
                for (int i = 1; i < moments.size(); i++) {
                    assertTrue(moments.get(i).used() >= moments.get(i - 1).used());
                    assertTrue(moments.get(i).minute() >= moments.get(i - 1).minute());
                }
                assertEquals(new Moment(chat.fullAfter(), context), moments.getLast());
                assertTrue(moments.size() < 400 && chat.horizon() > chat.fullAfter());
            }
        }
    }

    @Test
    void itIsSaidWhenAndWhy() {
        assertEquals(
                "Full after ≈ 34 min, in turn 68: there is no room for all of its answer.",
                plain(ChatText.headline(STARTER)));
        var long12 = at(8192, Conversation.LONG_DOCUMENT);
        assertEquals(
                "Full before the first message: the system prompt alone is longer than 8 192"
                        + " tokens.",
                plain(ChatText.headline(long12)));
        var question = at(256, new Conversation(100, 100, 50, 1));
        assertTrue(ChatText.headline(question).endsWith("no room for its question."));
    }

    @Test
    void everyMomentHasItsCells() {
        assertEquals(
                "20:00 · turn 41 · 9 860 of 16 384 tokens · 1.50 of 2.50 GiB filled",
                plain(ChatText.at(STARTER, 20)));
        assertEquals(
                "40:00 · turn 68 · 16 384 of 16 384 tokens · 2.50 of 2.50 GiB filled",
                plain(ChatText.at(STARTER, 40)));
    }

    @Test
    void memoryIsReservedOrNotToBeHad() {
        var stays = "VRAM stays at " + plain(Wording.gib(STARTER.estimate().onDevices().total()));
        assertTrue(plain(ChatText.memory(STARTER)).startsWith(stays));
        var much = plain(ChatText.memory(at(40_960, Conversation.SHORT_CHAT)));
        assertTrue(much.startsWith("It does not get that far: "), much);
    }

    @Test
    void theEngineStopsAndOthersDoNot() {
        String here = ChatText.whenFull(STARTER);
        assertTrue(here.startsWith("Then llama.cpp breaks the answer off"), here);
        String others = ChatText.elsewhere(STARTER);
        assertTrue(others.startsWith("Ollama leaves out the oldest"), others);
        assertTrue(!others.contains("llama.cpp "), others);
    }

    @Test
    void aModelWithoutCacheIsNotFilled() {
        var states = Plans.of("mamba-2.8b", FileType.F16, 24, 2048);
        var chat = new Chat(Conversation.SHORT_CHAT, states.estimate());
        assertEquals(chat.filledAt(0), chat.filledAt(chat.fullAfter()));
    }
}
