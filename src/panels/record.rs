//! A panel as it is written down. A file holds any of these lists, and what refers to something names it by its id,
//! in whatever file of the panel that stands.

use jiff::civil::Date;

use super::words::{Priority, Role, Status, Verdict};
use crate::fields::{Link, Placed, Reference, Said};
use crate::record;

/// A day and where it is written.
pub type Day = Placed<Date>;

record! {
    /// A file of a panel.
    pub struct PanelFile {
        /// What panel it is; once
        "panel" | "パネル" => panel: Option<About>;
        /// Whom it asks
        "addressees" | "宛先" => addressees: Vec<Addressee>;
        /// Its meetings
        "meetings" | "会合" => meetings: Vec<Meeting>;
        /// What it asks for
        "recommendations" | "提言" => recommendations: Vec<Recommendation>;
        /// What public plans promised, followed in the same way
        "measures" | "施策" => measures: Vec<Measure>;
        /// What addressees answered
        "responses" | "回答" => responses: Vec<Response>;
        /// What is being done
        "actions" | "取り組み" => actions: Vec<Action>;
        /// What shows that it was done
        "evidence" | "裏づけ" => evidence: Vec<Evidence>;
        /// Names and consents, to stand in one file of their own that can be erased
        "people" | "名簿" => people: Vec<Person>;
    }
}

record! {
    /// What panel it is.
    pub struct About {
        /// Its name
        "name" | "名称" => name: Said, required;
        /// Who runs it
        "operator" | "運営" | "運営主体" => operator: Said;
        /// What it is for
        "description" | "説明" => description: Said;
        /// Who sees to it that answers come; without it, whoever answers for the site's pages
        "owner" | "担当" => owner: Said;
        /// Made up, to show how it works: every page says so
        "example" | "見本" => example: bool;
        /// Not to be published yet
        "draft" | "下書き" => draft: bool;
    }
}

record! {
    /// A body that can be asked for something.
    pub struct Addressee {
        /// Name in references
        "id" => id: Option<Reference>, required;
        /// What it is called
        "name" | "名称" => name: Said, required;
        /// Its own page
        "website" | "公式ページ" => website: Option<Link>;
    }
}

record! {
    /// A meeting with its agenda.
    pub struct Meeting {
        /// Name in references and in its page's address
        "id" => id: Option<Reference>, required;
        /// What it is called
        "title" | "名称" | "題名" => title: Said, required;
        /// The day
        "date" | "日付" => date: Option<Day>, required;
        /// Where
        "place" | "場所" => place: Said;
        /// How many were there
        "attendance" | "人数" => attendance: Option<u32>;
        /// Who of them agreed to be named, by their ids
        "present" | "出席" => present: Vec<Reference>;
        /// What was talked about
        "agenda" | "議題" => agenda: Vec<AgendaItem>;
        /// Papers of the meeting
        "documents" | "資料" => documents: Vec<Document>;
        /// What was left out of the minutes, and why
        "redaction" | "伏せたこと" => redaction: Said;
    }
}

record! {
    /// A paper.
    pub struct Document {
        /// What it is called
        "title" | "題名" => title: Said, required;
        /// Where it is
        "url" | "リンク" => url: Option<Link>, required;
    }
}

record! {
    /// Something that a meeting talked about.
    pub struct AgendaItem {
        /// Name in references
        "id" => id: Option<Reference>, required;
        /// What it is called
        "title" | "題名" => title: Said, required;
        /// What was said, in short
        "summary" | "まとめ" => summary: Said;
        /// What single people said
        "voices" | "声" => voices: Vec<Voice>;
    }
}

record! {
    /// What somebody said.
    pub struct Voice {
        /// Their words
        "said" | "ことば" => said: Said, required;
        /// As what they spoke
        "role" | "立場" => role: Option<Role>;
        /// Who, by the id in the file of people
        "by" | "発言者" => by: Option<Reference>;
    }
}

record! {
    /// What a panel asks for.
    pub struct Recommendation {
        /// Name in references and in its page's address
        "id" => id: Option<Reference>, required;
        /// What it asks for, in a line
        "title" | "題名" => title: Said, required;
        /// Its wording
        "text" | "本文" => text: Said;
        /// The same in plain language
        "plain" | "やさしい言い方" => plain: Said, required;
        /// What it is about
        "theme" | "テーマ" => theme: Said;
        /// How pressing it is
        "priority" | "優先度" => priority: Option<Priority>;
        /// Agenda items that it comes from, by their ids
        "from" | "もとの議題" => from: Vec<Reference>, required;
        /// Who proposed it, by their ids
        "proposed_by" | "提案者" => proposed_by: Vec<Reference>;
        /// What others thought
        "dissent" | "別の意見" => dissent: Said;
        /// Nobody thought otherwise
        "unanimous" | "全員一致" => unanimous: bool;
        /// Whom it asks
        "addressee" | "宛先" => addressee: Option<Reference>, required;
        /// Day on which it was handed over
        "sent_on" | "渡した日" => sent_on: Option<Day>, required;
        /// Last day for an answer
        "response_due" | "回答の期限" => response_due: Option<Day>;
        /// How far it has come
        "status" | "状態" => status: Option<Placed<Status>>, required;
        /// Day on which the panel took it back
        "withdrawn_on" | "取り下げた日" => withdrawn_on: Option<Day>;
        /// Why
        "withdrawn_reason" | "取り下げの理由" => withdrawn_reason: Said;
        /// What was left out, and why
        "redaction" | "伏せたこと" => redaction: Said;
    }
}

record! {
    /// What a public plan promised.
    pub struct Measure {
        /// Name in references and in its page's address
        "id" => id: Option<Reference>, required;
        /// What was promised, in a line
        "title" | "題名" => title: Said, required;
        /// The plan's wording
        "text" | "本文" => text: Said;
        /// The same in plain language
        "plain" | "やさしい言い方" => plain: Said, required;
        /// What it is about
        "theme" | "テーマ" => theme: Said;
        /// The plan that promised it
        "plan" | "計画" => plan: Said, required;
        /// Where that can be read
        "plan_url" | "計画のリンク" => plan_url: Option<Link>;
        /// Who promised it
        "promised_by" | "約束した人" | "宛先" => promised_by: Option<Reference>, required;
        /// Day of the plan
        "promised_on" | "約束した日" => promised_on: Option<Day>, required;
        /// Year by which it is to be done
        "due_year" | "期限の年" => due_year: Option<Placed<u32>>, required;
        /// The year is a fiscal one, which ends in March of the next
        "fiscal_year" | "年度" => fiscal_year: bool;
        /// How far it has come
        "status" | "状態" => status: Option<Placed<Status>>, required;
        /// Day on which it was given up
        "withdrawn_on" | "取り下げた日" => withdrawn_on: Option<Day>;
        /// Why
        "withdrawn_reason" | "取り下げの理由" => withdrawn_reason: Said;
    }
}

record! {
    /// What an addressee answered.
    pub struct Response {
        /// Name in references
        "id" => id: Option<Reference>, required;
        /// The recommendation that it answers
        "to" | "提言" => to: Option<Reference>, required;
        /// Who answered, if not the addressee
        "by" | "回答者" => by: Option<Reference>;
        /// The day
        "date" | "日付" => date: Option<Day>, required;
        /// Whether it is taken on
        "verdict" | "回答" => verdict: Option<Placed<Verdict>>, required;
        /// Why
        "reason" | "理由" => reason: Said;
        /// Where the answer can be read
        "url" | "リンク" => url: Option<Link>;
    }
}

record! {
    /// What is being done.
    pub struct Action {
        /// Name in references
        "id" => id: Option<Reference>, required;
        /// The recommendation or measure that it is done for
        "for" | "提言" => item: Option<Reference>, required;
        /// What is being done
        "title" | "題名" => title: Said, required;
        /// Who does it
        "owner" | "担当" => owner: Said, required;
        /// Day on which it begins
        "starts_on" | "始まる日" => starts_on: Option<Day>, required;
        /// Day by which it is to be done
        "due" | "期限" => due: Option<Day>;
        /// Day on which it was
        "done_on" | "終わった日" => done_on: Option<Day>;
    }
}

record! {
    /// What shows that something was done.
    pub struct Evidence {
        /// Name in references
        "id" => id: Option<Reference>, required;
        /// The action, recommendation or measure that it is about
        "for" | "対象" => subject: Option<Reference>, required;
        /// What it is
        "title" | "題名" => title: Said, required;
        /// Where it can be seen
        "url" | "リンク" => url: Option<Link>, required;
        /// Day from which it can be seen
        "date" | "日付" => date: Option<Day>, required;
    }
}

record! {
    /// Somebody whose name may be shown, as long as they agree.
    pub struct Person {
        /// Name in references; never shown
        "id" => id: Option<Reference>, required;
        /// Their name; to be erased after a withdrawal
        "name" | "名前" => name: Said;
        /// Other ways to write it, which are looked for after a withdrawal
        "also" | "別の書き方" => also: Vec<String>;
        /// Random text that keeps references in histories from being guessed; `panel record` writes it
        "salt" | "乱数" => salt: Option<String>;
        /// Day on which they agreed to be named
        "consent_on" | "同意した日" => consent_on: Option<Day>;
        /// Where that consent is kept, such as a form's number
        "consent_record" | "同意の記録" => consent_record: Option<String>;
        /// Day on which they took it back
        "withdrawn_on" | "取り消した日" => withdrawn_on: Option<Day>;
    }
}

impl PanelFile {
    /// All texts for readers.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut Said> {
        let mut texts: Vec<&mut Said> = Vec::new();
        if let Some(about) = &mut self.panel {
            texts.extend([&mut about.name, &mut about.operator]);
            texts.extend([&mut about.description, &mut about.owner]);
        }
        texts.extend(self.addressees.iter_mut().map(|a| &mut a.name));
        self.meetings
            .iter_mut()
            .for_each(|m| m.texts_mut(&mut texts));
        for r in &mut self.recommendations {
            texts.extend([
                &mut r.title,
                &mut r.text,
                &mut r.plain,
                &mut r.theme,
                &mut r.dissent,
            ]);
            texts.extend([&mut r.withdrawn_reason, &mut r.redaction]);
        }
        for m in &mut self.measures {
            texts.extend([
                &mut m.title,
                &mut m.text,
                &mut m.plain,
                &mut m.theme,
                &mut m.plan,
            ]);
            texts.push(&mut m.withdrawn_reason);
        }
        texts.extend(self.responses.iter_mut().map(|r| &mut r.reason));
        texts.extend(
            self.actions
                .iter_mut()
                .flat_map(|a| [&mut a.title, &mut a.owner]),
        );
        texts.extend(self.evidence.iter_mut().map(|e| &mut e.title));
        texts
    }
}

impl Meeting {
    fn texts_mut<'t>(&'t mut self, texts: &mut Vec<&'t mut Said>) {
        texts.extend([&mut self.title, &mut self.place, &mut self.redaction]);
        texts.extend(self.documents.iter_mut().map(|d| &mut d.title));
        for item in &mut self.agenda {
            texts.extend([&mut item.title, &mut item.summary]);
            texts.extend(item.voices.iter_mut().map(|voice| &mut voice.said));
        }
    }
}
